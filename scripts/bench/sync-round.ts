import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { ok } from '#shared/base/result.ts';
import { must } from './bench-host.ts';
import type { Invented } from './invent.ts';
import { type Rounds, timed } from './measure.ts';
import { deliver, exportTo, type Pair, type Side, takeAt } from './pair.ts';
import { type FieldUpdate, PlainRegister, referredRows, rowsOf } from './plain-register.ts';
import { awardsAtOnce, writeInvented } from './write-rows.ts';

export interface SyncWork {
  readonly invented: Invented;
  readonly changes: readonly FieldUpdate[];
}

/** Where the plain writes of a round happen, and what they write. */
interface Plain {
  readonly folder: string;
  readonly side: Side;
  readonly changes: readonly FieldUpdate[];
}

/** Rows written and sent, then changes of them; each step and right behind it the plain write of the same. */
export async function syncRound(pair: Pair, work: SyncWork, folder: string, rounds: Rounds): Promise<void> {
  const { unit } = pair;
  mkdirSync(folder, { recursive: true });
  const written = await timed(() => writeInvented(unit.host, work.invented));
  rounds.add('local rows', written.cpuMs);
  const plain = { folder, side: unit, changes: work.changes };
  await plainly('local', plain, awardsAtOnce, rounds);
  await sendBoth(pair, work, rounds);
  rounds.add('local', written.cpuMs + (rounds.of('local changes').values.at(-1) ?? 0));
  await plainly('apply', plain, Number.POSITIVE_INFINITY, rounds);
}

/** The same without what it is compared with, for what a register of any size needs of memory. */
export async function exchangeRound(pair: Pair, { invented, changes }: SyncWork, rounds: Rounds): Promise<void> {
  writeInvented(pair.unit.host, invented);
  await sendBoth(pair, { invented, changes }, rounds);
}

async function sendBoth(pair: Pair, { changes }: SyncWork, rounds: Rounds): Promise<void> {
  const { unit, headquarters } = pair;
  await sendAndTake('full', pair, rounds);
  await deliver(headquarters, unit);
  const changed = await timed(() => correct(unit, changes));
  rounds.add('local changes', changed.cpuMs);
  await sendAndTake('delta', pair, rounds);
}

/** Nothing is worth measuring that did not arrive. */
export function checkArrived({ unit, headquarters }: Pair): void {
  const [ours, theirs] = [unit, headquarters].map(({ host }) => host.deps.register().read);
  if (!ours || !theirs || !compareSyncedTables(ours, theirs).identical) throw new Error('the two registers differ');
}

async function sendAndTake(kind: 'full' | 'delta', { unit, headquarters }: Pair, rounds: Rounds): Promise<void> {
  const sent = await timed(() => exportTo(unit, headquarters));
  rounds.add(`${kind} export`, sent.cpuMs);
  rounds.add(`${kind} export memory`, sent.memoryMb);
  rounds.add(`${kind} file`, sent.value.sizeBytes / 1000);
  const taken = await timed(() => takeAt(headquarters, path.join(unit.stick, sent.value.fileName)));
  if (taken.value.refused + taken.value.parked + taken.value.conflicts > 0) throw new Error('not all was taken');
  rounds.add(`${kind} apply`, taken.cpuMs);
  rounds.add(`${kind} apply memory`, taken.memoryMb);
}

function correct({ host }: Side, changes: readonly FieldUpdate[]): void {
  for (let at = 0; at < changes.length; at += awardsAtOnce)
    must(
      host.deps.register().write(host.ctx(), 'award.correct', (db) => {
        for (const { id, column, value } of changes.slice(at, at + awardsAtOnce))
          db.run(`UPDATE award SET ${column} = ? WHERE id = ?`, value, id);
        return ok(null);
      }),
    );
}

/** The same rows and changes in the same transactions, with the search indexes and without. */
async function plainly(boundaries: string, plain: Plain, atOnce: number, rounds: Rounds): Promise<void> {
  const { folder, side, changes } = plain;
  const { read } = side.host.deps.register();
  // Not held on to: rows by the hundred thousand would make every sweep of what is measured beside them longer.
  const rows = rowsOf(read);
  for (const search of [true, false]) {
    const name = `plain ${boundaries}${search ? '' : ' bare'}`;
    const register = new PlainRegister(path.join(folder, `${name}.db`), read, { search });
    register.insert(referredRows(read));
    const inserted = await timed(() => register.insert(rows, atOnce));
    const updated = await timed(() => register.update(changes, atOnce));
    register.close();
    rounds.add(`${name} rows`, inserted.cpuMs);
    rounds.add(`${name} changes`, updated.cpuMs);
    rounds.add(name, inserted.cpuMs + updated.cpuMs);
  }
}
