import { rmSync } from 'node:fs';
import path from 'node:path';
import type { PartInput } from './bench-part.ts';
import { inventChanges } from './changes.ts';
import { invent } from './invent.ts';
import { inRounds, type Rounds } from './measure.ts';
import { closePair, makePair, reopenPair } from './pair.ts';
import { type BenchResult, ratioResult, result } from './statistics.ts';
import { checkArrived, syncRound } from './sync-round.ts';

/** With 200 units, 8,000 people, 20,000 changed fields and 1,000 withdrawn rows. */
const usualRows = 100_000;
const usualRounds = 9;
const year = 2024;
/** Above what the process held before, however many rows. */
const memoryTargetMb = 500;
/** Sizes are promised for 100,000 awards. */
const fullTargetKb = 7900 / 100_000;
const deltaTargetKb = 550 / 100_000;

/** A unit's rows written, sent and taken, then changes of them, against plain writes of the same. */
export async function syncPart({ seed, rows = usualRows, folder, say }: PartInput): Promise<readonly BenchResult[]> {
  const { pair, units } = await makePair(path.join(folder, 'base'), seed, Math.max(8, Math.round(rows / 500)), year);
  const people = Math.max(120, Math.round(rows * 0.08));
  const invented = invent(seed, { people, awards: rows, years: [year] }, units);
  const changes = inventChanges(seed, invented.awards);
  // A register ten times as large is for its memory; the other figures of one round are no more than a hint.
  const rounds = rows > usualRows ? 1 : usualRounds;
  say(`sync: ${units.length} units, ${people} people, ${rows} awards, ${changes.length} changes, ${rounds} rounds`);
  const measured = await inRounds(rounds, async (round, number) => {
    const at = path.join(folder, String(number));
    const again = reopenPair(pair, at, seed + number);
    try {
      await syncRound(again, { invented, changes }, path.join(at, 'plain'), round);
      if (number === 0) checkArrived(again);
    } finally {
      closePair(again);
      rmSync(at, { recursive: true, force: true });
    }
  });
  return linesOf(measured, rows);
}

const plainName =
  'plain better-sqlite3 write of the same rows with all indexes, search indexes and keys of the register, in the same transactions, FULL; without triggers, history or checks';

function linesOf(measured: Rounds, rows: number): readonly BenchResult[] {
  const line = (name: string, of: string, beside: string, target?: number): BenchResult[] => {
    const { values } = measured.of(of);
    const [boundaries, ...what] = beside.split(' ');
    const plain = (kind: string) => measured.of(['plain', boundaries, kind, ...what].filter(Boolean).join(' ')).values;
    const indexed = { name: plainName, values: plain('') };
    const bare = { name: 'the same without its search indexes', values: plain('bare') };
    return [
      ratioResult(`sync: ${name}`, values, indexed, target),
      ratioResult(`sync: ${name}, the other without search indexes`, values, bare),
      result(`sync: ${name}, CPU`, { unit: 'ms CPU', values }),
    ];
  };
  const size = (kind: 'full' | 'delta', target: number): BenchResult =>
    result(`sync: ${kind} file`, { unit: 'kB', values: measured.of(`${kind} file`).values, target });
  return [
    ...line('local write', 'local', 'local', 1.6),
    ...line('local write of rows', 'local rows', 'local rows'),
    ...line('local write of changes', 'local changes', 'local changes'),
    ...line('full apply', 'full apply', 'apply rows', 1.5),
    ...line('delta apply', 'delta apply', 'apply changes', 2),
    result('sync: full export, CPU', { unit: 'ms CPU', values: measured.of('full export').values }),
    result('sync: delta export, CPU', { unit: 'ms CPU', values: measured.of('delta export').values }),
    size('full', fullTargetKb * rows),
    size('delta', deltaTargetKb * rows),
    ...['full export', 'full apply', 'delta apply'].map((name) =>
      result(`sync: ${name}, memory at its highest`, {
        unit: 'MB',
        values: measured.of(`${name} memory`).values,
        target: memoryTargetMb,
      }),
    ),
  ];
}
