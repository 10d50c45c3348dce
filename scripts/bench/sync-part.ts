import { rmSync } from 'node:fs';
import path from 'node:path';
import type { PartInput } from './bench-part.ts';
import { inventChanges } from './changes.ts';
import { invent } from './invent.ts';
import { inRounds, Rounds } from './measure.ts';
import { closePair, makePair, type Pair, reopenPair } from './pair.ts';
import { type BenchResult, ratioResult, result } from './statistics.ts';
import { checkArrived, exchangeRound, syncRound } from './sync-round.ts';
import { takenInWindow } from './sync-window-part.ts';

/** With 200 units, 8,000 people, 20,000 changed fields and 1,000 withdrawn rows; a certificate holds no thousands of units. */
const usualRows = 100_000;
const usualUnits = 200;
const usualRounds = 9;
const year = 2024;
/** Above what the process held before, however many rows. */
const memoryTargetMb = 500;
/** Sizes are promised for 100,000 awards. */
const fullTargetKb = 7900 / 100_000;
const deltaTargetKb = 550 / 100_000;

/** A unit's rows written, sent and taken, then changes of them, against plain writes of the same. */
export async function syncPart({ seed, rows = usualRows, folder, say }: PartInput): Promise<readonly BenchResult[]> {
  const { pair, units } = await makePair(
    path.join(folder, 'base'),
    seed,
    Math.min(usualUnits, Math.max(8, Math.round(rows / 500))),
    year,
  );
  const people = Math.max(120, Math.round(rows * 0.08));
  const invented = invent(seed, { people, awards: rows, years: [year] }, units);
  const changes = inventChanges(seed, invented.awards);
  say(`sync: ${units.length} units, ${people} people, ${rows} awards, ${changes.length} changes`);
  const within = async (number: number, use: (again: Pair, at: string) => Promise<void>): Promise<void> => {
    const at = path.join(folder, String(number));
    const again = reopenPair(pair, at, seed + number);
    try {
      await use(again, at);
      if (number === 0) checkArrived(again);
    } finally {
      closePair(again);
      rmSync(at, { recursive: true, force: true });
    }
  };
  // A larger register is for its memory, which one round shows.
  if (rows > usualRows) {
    const once = new Rounds();
    await within(0, (again) => exchangeRound(again, { invented, changes }, once));
    return memoryLines(once);
  }
  const measured = await inRounds(usualRounds, (round, number) =>
    within(number, (again, at) => syncRound(again, { invented, changes }, path.join(at, 'plain'), round)),
  );
  const window = await takenInWindow(pair, invented, folder);
  return [...linesOf(measured, rows), ...memoryLines(measured), ...window];
}

const memoryLines = (measured: Rounds): readonly BenchResult[] =>
  ['full export', 'full apply', 'delta export', 'delta apply'].map((name) =>
    result(`sync: ${name}, memory at its highest`, {
      unit: 'MB',
      values: measured.of(`${name} memory`).values,
      target: memoryTargetMb,
    }),
  );

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
  ];
}
