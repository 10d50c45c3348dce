import path from 'node:path';
import { conflictsHandlers, conflictsQueries } from '#main/features/conflicts/index.ts';
import type { ConflictFilter, ConflictRow } from '#shared/api/conflicts.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import type { SettleRule } from '#shared/domain/sync/conflicts.ts';
import { change, deliver, exportTo, type GivenStation, givenPair, must, takeFile } from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const person = `full_name = 'Nguyễn Văn B1'`;
export const setPerson = (at: GivenStation, assignment: string, where = person) =>
  change(at, `UPDATE person SET ${assignment} WHERE ${where}`);

/** A pair in which headquarters has the unit's year and the unit knows it. */
export async function givenSettledPair() {
  const pair = await givenPair();
  enterTheYear(pair.unit);
  await deliver(pair.unit, pair.headquarters);
  await deliver(pair.headquarters, pair.unit);
  return pair;
}

/** Both tell each other until neither has anything new. */
export async function meet(a: GivenStation, b: GivenStation): Promise<void> {
  for (const [from, to] of [
    [a, b],
    [b, a],
    [a, b],
  ] as const) {
    const written = await exportTo(from, to);
    if (written.ok) must(await takeFile(to, path.join(from.stick, written.value.fileName)));
    else if (written.code !== 'bundle.nothingNew') throw new Error(written.code);
  }
}

/** The desk of one station. */
export function deskOf(at: GivenStation) {
  const handlers = conflictsHandlers(at.host.deps);
  const reading = () => ({ read: at.register().read, today: at.host.ctx().today });
  const rows = (filter: ConflictFilter = {}): readonly ConflictRow[] =>
    must(conflictsQueries['conflicts.page']({ filter, offset: 0, limit: 100 }, reading()));
  return {
    rows,
    counts: () => must(conflictsQueries['conflicts.counts']({}, reading())),
    choices: (kind: ConflictRow['kind']) => must(conflictsQueries['conflicts.choices']({ kind }, reading())),
    plan: (filter: ConflictFilter, rule: SettleRule, stationId?: string) =>
      must(conflictsQueries['conflicts.plan']({ filter, rule, stationId: stationId as never }, reading())),
    settleMany: (filter: ConflictFilter, rule: SettleRule, agreed: number) =>
      handlers['conflicts.settleMany']({ filter, rule, agreed }, at.host.ctx(), unwatchedJob),
    settle: async (row: ConflictRow, choice: { tx: number } | { value: string }) =>
      handlers['conflicts.settle'](
        {
          table: row.table,
          id: row.id as never,
          column: row.column,
          seen: row.values.map(({ tx }) => tx),
          choice,
        },
        at.host.ctx(),
      ),
  };
}

/** The value of a row that reads so. */
export function givenAs(row: ConflictRow | undefined, value: string): { tx: number } {
  const found = row?.values.find((each) => each.value === value);
  if (!found) throw new Error(`no such value: ${value}`);
  return { tx: found.tx };
}

export function only<T>(rows: readonly T[]): T {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`${rows.length} rows, not one`);
  return row;
}
