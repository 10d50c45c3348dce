import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold, sortKey } from '#shared/base/vi-text.ts';
import { statement, type WriteDb, writeHandle } from './handles.ts';
import type { OpenedDb } from './open.ts';

/** What ships with the program is written by site 0, which is never exported: two stations are equal from the start. */
const SEED_SITE = '00000000-0000-8000-8000-000000000000';

/** The id of a shipped row: made of its table and code, so that it is the same at every station. */
export function seedId(table: string, code: string): string {
  const bytes = createHash('sha256').update(`so-vang/${table}/${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToUuid(bytes);
}

interface SeedAwardType {
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  family: string;
  recipient: string;
  level: string;
  authority: string;
  sortOrder: number;
  bonusCoefficientIndividual: number | null;
  bonusCoefficientCollective: number | null;
  validFrom: string | null;
  validTo: string | null;
  aliases?: string[];
  source?: string;
}

export interface SampleUnits {
  readonly cluster: { readonly code: string; readonly name: string; readonly year: number; readonly head: string };
  readonly parent: string;
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
}

const read = <T>(dbFolder: string, name: string): T =>
  JSON.parse(readFileSync(path.join(dbFolder, 'seed', name), 'utf8')) as T;

/** The cluster of eight units that a new station may start with. */
export const readSampleUnits = (dbFolder: string): SampleUnits => read(dbFolder, 'sample/units.json');

/** Adds the award titles and forms that this file lacks. Source: db/seed/catalogue/award-types.json, entry by entry. */
export function seedCatalogue(opened: Pick<OpenedDb, 'raw'>, dbFolder: string): void {
  const types = read<SeedAwardType[]>(dbFolder, 'catalogue/award-types.json');
  asSeed(opened, (db, has) => {
    for (const type of types) {
      const id = seedId('award_type', type.code);
      if (has('award_type', id)) continue;
      db.run(
        `INSERT INTO award_type (id, code, name_vi, name_en, kind, family, recipient, level, authority, sort_order, coefficient_individual,
         coefficient_collective, valid_from, valid_to, aliases, source, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        uuidToBytes(id),
        type.code,
        type.nameVi,
        type.nameEn,
        type.kind,
        type.family,
        type.recipient,
        type.level,
        type.authority,
        type.sortOrder,
        type.bonusCoefficientIndividual,
        type.bonusCoefficientCollective,
        type.validFrom,
        type.validTo,
        JSON.stringify(type.aliases ?? []),
        type.source ?? null,
        fold(type.nameVi),
        db.tx,
      );
    }
  });
}

/** Adds the sample cluster and its units, where they are not yet. */
export function seedSampleUnits(opened: Pick<OpenedDb, 'raw'>, dbFolder: string): void {
  const sample = readSampleUnits(dbFolder);
  const clusterId = seedId('cluster', sample.cluster.code);
  asSeed(opened, (db, has) => {
    if (!has('cluster', clusterId))
      db.run(
        `INSERT INTO cluster (id, code, name, fold_key, _tx) VALUES (?, ?, ?, ?, ?)`,
        uuidToBytes(clusterId),
        sample.cluster.code,
        sample.cluster.name,
        fold(sample.cluster.name),
        db.tx,
      );
    for (const [at, unit] of sample.units.entries()) {
      const id = seedId('unit', unit.code);
      if (has('unit', id)) continue;
      db.run(
        `INSERT INTO unit (id, code, name, tier, parent_name, sort_order, sort_key, fold_key, _tx) VALUES (?, ?, ?, 'base', ?, ?, ?, ?, ?)`,
        uuidToBytes(id),
        unit.code,
        unit.name,
        sample.parent,
        at + 1,
        sortKey(unit.name),
        fold(`${unit.code} ${unit.name}`),
        db.tx,
      );
      db.run(
        `INSERT INTO cluster_member (id, cluster_id, unit_id, year, office, _tx) VALUES (?, ?, ?, ?, ?, ?)`,
        uuidToBytes(seedId('cluster_member', `${sample.cluster.year}/${unit.code}`)),
        uuidToBytes(clusterId),
        uuidToBytes(id),
        sample.cluster.year,
        unit.code === sample.cluster.head ? 'head' : 'member',
        db.tx,
      );
    }
  });
}

type Has = (table: string, id: string) => boolean;

function asSeed({ raw }: Pick<OpenedDb, 'raw'>, write: (db: WriteDb, has: Has) => void): void {
  const has: Has = (table, id) =>
    statement(raw, `SELECT 1 FROM ${table} WHERE id = ?`).get(uuidToBytes(id)) !== undefined;
  raw
    .transaction(() => {
      statement(raw, `INSERT OR IGNORE INTO sync_site (n, id, role) VALUES (0, ?, 'seed')`).run(uuidToBytes(SEED_SITE));
      const last = statement(raw, 'SELECT coalesce(max(seq), 0) AS seq FROM sync_tx WHERE site = 0').get() as {
        seq: number;
      };
      const made = statement(
        raw,
        `INSERT INTO sync_tx (site, seq, hlc, actor, action, chain) VALUES (0, ?, 0, 'Sổ Vàng', 'seed', x'')`,
      ).run(last.seq + 1);
      const tx = Number(made.lastInsertRowid);
      statement(raw, 'INSERT INTO sync_ctx (one, tx, mode) VALUES (1, ?, 1)').run(tx);
      write(writeHandle(raw, drizzle(raw), tx), has);
      statement(raw, 'DELETE FROM sync_ctx').run();
      if (!statement(raw, 'SELECT 1 FROM sync_log WHERE tx = ? LIMIT 1').get(tx))
        statement(raw, 'DELETE FROM sync_tx WHERE id = ?').run(tx);
    })
    .immediate();
}
