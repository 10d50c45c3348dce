import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exchangeHandlers } from '#main/features/exchange/index.ts';
import { trustHandlers } from '#main/features/trust/index.ts';
import type { KeyRing } from '#main/platform/host/host-deps.ts';
import type { BundleEffect, ExportedBundle } from '#shared/api/exchange.ts';
import { bytesToUuid, type Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type BenchHost, copyStation, keyRing, must, openBenchHost, token } from './bench-host.ts';
import { inventUnits, type Unit } from './invent.ts';
import { setUp } from './prepare-station.ts';
import { writeUnits } from './write-rows.ts';

export interface Side {
  readonly host: BenchHost;
  readonly stationId: string;
  readonly keys: KeyRing;
  readonly stick: string;
}

/** A unit's station and headquarters, enrolled; closed and copied for each round. */
export interface Pair {
  readonly unit: Side;
  readonly headquarters: Side;
}

function openSide(folder: string, seed: number, keys: KeyRing, stationId: string): Side {
  const stick = path.join(folder, 'stick');
  mkdirSync(stick, { recursive: true });
  return { host: openBenchHost(folder, { seed, keys, withoutBackup: true }), stationId, keys, stick };
}

/** Both first runs, the units at headquarters, the three cards, and the bundle that brings the units to the other side. */
export async function makePair(folder: string, seed: number, unitCount: number, year: number) {
  const units = inventUnits(seed, unitCount);
  const side = async (role: 'unit' | 'headquarters', at: number): Promise<Side> => {
    const made = openSide(path.join(folder, role), seed + at, keyRing(), '');
    return { ...made, stationId: await setUp(made.host, role) };
  };
  const pair: Pair = { headquarters: await side('headquarters', 1_000_003), unit: await side('unit', 2_000_003) };
  writeUnits(pair.headquarters.host, units);
  await enrol(pair, units, year);
  await deliver(pair.headquarters, pair.unit);
  closePair(pair);
  return { pair, units };
}

async function enrol({ unit, headquarters }: Pair, units: readonly Unit[], year: number): Promise<void> {
  const [card, request, certificate] = ['card', 'request', 'certificate'].map((name) =>
    token(path.join(headquarters.stick, `${name}.svcard`)),
  ) as [ReturnType<typeof token>, ReturnType<typeof token>, ReturnType<typeof token>];
  const [above, below] = [trustHandlers(headquarters.host.deps), trustHandlers(unit.host.deps)];
  const shown = must(await above['cards.exportOwn']({ file: card }, headquarters.host.ctx()));
  const asked = must(
    await below['cards.makeRequest']({ card, typed: shown.fingerprint, file: request }, unit.host.ctx()),
  );
  const unitIds = units.map(({ id }) => bytesToUuid(id) as Id<'unit'>);
  must(
    await above['cards.certify'](
      { request, typed: asked.fingerprint, file: certificate, year, unitIds },
      headquarters.host.ctx(),
    ),
  );
  must(await below['cards.accept']({ file: certificate }, unit.host.ctx()));
}

/** The same two stations once more, in folders of their own. */
export function reopenPair(pair: Pair, folder: string, seed: number): Pair {
  const again = (side: Side, name: string, at: number): Side => {
    copyStation(side.host.folder, path.join(folder, name));
    return openSide(path.join(folder, name), seed + at, side.keys, side.stationId);
  };
  return {
    unit: again(pair.unit, 'unit', 3_000_003),
    headquarters: again(pair.headquarters, 'headquarters', 4_000_003),
  };
}

export function closePair({ unit, headquarters }: Pair): void {
  unit.host.close();
  headquarters.host.close();
}

export const exportTo = async (from: Side, to: Side): Promise<ExportedBundle> =>
  must(
    await exchangeHandlers(from.host.deps)['bundles.export'](
      { folder: token(from.stick), to: to.stationId as Id<'station'> },
      from.host.ctx(),
      unwatchedJob,
    ),
  );

export const takeAt = async (at: Side, file: string): Promise<BundleEffect> =>
  must(await exchangeHandlers(at.host.deps)['bundles.take']({ file: token(file) }, at.host.ctx(), unwatchedJob));

export const deliver = async (from: Side, to: Side): Promise<BundleEffect> =>
  takeAt(to, path.join(from.stick, (await exportTo(from, to)).fileName));
