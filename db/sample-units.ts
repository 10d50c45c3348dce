import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uuidToBytes } from '#shared/base/ids.ts';
import { fold, sortKey } from '#shared/base/vi-text.ts';
import type { OpenedDb } from './open.ts';
import { asSeed, seedId } from './ship.ts';

export interface SampleUnits {
  readonly cluster: { readonly code: string; readonly name: string; readonly year: number; readonly head: string };
  readonly parent: string;
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
}

/** The cluster of eight units that a new station may start with. */
export const readSampleUnits = (dbFolder: string): SampleUnits =>
  JSON.parse(readFileSync(path.join(dbFolder, 'seed/sample/units.json'), 'utf8')) as SampleUnits;

/** Adds the sample cluster and its units, where they are not yet. */
export function seedSampleUnits(opened: Pick<OpenedDb, 'raw'>, dbFolder: string): void {
  const { cluster, parent, units } = readSampleUnits(dbFolder);
  const clusterId = seedId('cluster', cluster.code);
  asSeed(opened, (ship) => {
    ship('cluster', clusterId, {
      code: cluster.code,
      name: cluster.name,
      fold_key: fold(cluster.name),
    });
    for (const [at, { code, name }] of units.entries()) {
      ship('unit', seedId('unit', code), {
        code,
        name,
        tier: 'base',
        parent_name: parent,
        sort_order: at + 1,
        sort_key: sortKey(name),
        fold_key: fold(`${code} ${name}`),
      });
      ship('cluster_member', seedId('cluster_member', `${cluster.year}/${code}`), {
        cluster_id: uuidToBytes(clusterId),
        unit_id: uuidToBytes(seedId('unit', code)),
        year: cluster.year,
        office: code === cluster.head ? 'head' : 'member',
      });
    }
  });
}
