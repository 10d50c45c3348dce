import path from 'node:path';
import { exchangeHandlers } from '#main/features/exchange/index.ts';
import type { Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import type { Result } from '#shared/base/result.ts';
import { token } from '../bench/bench-host.ts';
import { invent } from '../bench/invent.ts';
import { makePair, type Pair, reopenPair } from '../bench/pair.ts';
import { writeInvented } from '../bench/write-rows.ts';

const year = 2024;

/** A station with a year's awards to send, and headquarters. */
export async function pairWithWork(folder: string, seed: number, awards: number): Promise<Pair> {
  const { pair, units } = await makePair(path.join(folder, 'base'), seed, 8, year);
  const again = reopenPair(pair, path.join(folder, 'pair'), seed);
  writeInvented(again.unit.host, invent(seed, { people: Math.round(awards / 4), awards, years: [year] }, units));
  return again;
}

/** Writes what the other has not confirmed into a folder. */
export const exportInto = async ({ unit, headquarters }: Pair, folder: string): Promise<Result<{ fileName: string }>> =>
  exchangeHandlers(unit.host.deps)['bundles.export'](
    { folder: token(folder), to: headquarters.stationId as Id<'station'> },
    unit.host.ctx(),
    unwatchedJob,
  );

/** Whether the other station can open it and would take it. */
export const isWhole = async ({ headquarters }: Pair, file: string): Promise<boolean> =>
  (
    await exchangeHandlers(headquarters.host.deps)['bundles.preview'](
      { file: token(file) },
      headquarters.host.ctx(),
      unwatchedJob,
    )
  ).ok;
