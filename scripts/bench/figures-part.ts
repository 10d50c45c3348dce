import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readHandle } from '#db/handles.ts';
import { openDb } from '#db/open.ts';
import { readFiguresOn, statisticsQueries } from '#main/features/statistics/index.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { CountedAwards, Dimension, StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import { must } from './bench-host.ts';
import type { PartInput } from './bench-part.ts';
import { inRounds, type Rounds, stopwatch, timed } from './measure.ts';
import { type BenchResult, percentile, result } from './statistics.ts';
import { awardsAtOnce, touchAwards } from './write-rows.ts';

const rounds = 5;
const targetMs = 300;
const walk = 'statistics: every award read once';
const lines = {
  first: 'statistics: first table, last year beside the one before',
  readOn: 'statistics: reading all years behind it, nobody waiting',
  year: 'statistics: last year beside the one before',
  events: 'statistics: p95 of any two dimensions, all years, awards',
  different: 'statistics: p95 of the same, different recipients',
  narrowed: 'statistics: one unit with all below it, all years',
  changed: `statistics: a table after ${awardsAtOnce} awards were changed`,
};

const pairs: readonly (readonly [Dimension, Dimension | 'none'])[] = [
  ['level', 'recipientKind'],
  ['awardType', 'year'],
  ['unit', 'level'],
  ['unit', 'awardType'],
  ['cluster', 'recipientKind'],
  ['movement', 'commendationType'],
  ['sex', 'level'],
  ['standing', 'unit'],
  ['awardKind', 'none'],
];

/** Tables as the screen asks for them, of a reader's connection: the first after the start, then any, then after a change. */
export async function figuresPart({ seed, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const { folder, invented } = await prepared();
  const years = invented.decisions.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const opened = openDb(path.join(folder, 'register.db'), { readOnly: true });
  say(`statistics: ${invented.awards.length} awards, ${rounds} rounds`);
  const choice = (part: Partial<StatisticsChoice>): StatisticsChoice => ({
    rows: 'level',
    columns: 'recipientKind',
    yearFrom: from,
    yearTo: to,
    earlier: 0,
    counting: 'awards',
    filter: {},
    ...part,
  });
  try {
    const ask = async (round: Rounds, number: number): Promise<void> => {
      // A reader that remembers nothing.
      const ctx = { read: readHandle(opened.raw, drizzle(opened.raw)), today: '2024-12-31' };
      const table = (part: Partial<StatisticsChoice>): number => {
        const measured = stopwatch(() => statisticsQueries['statistics.table'](choice(part) as never, ctx));
        if (must(measured.value).rows.length === 0) throw new Error(`nothing counted: ${JSON.stringify(part)}`);
        return measured.ms;
      };
      const last: Partial<StatisticsChoice> = { yearFrom: to, earlier: 1 };
      round.add(lines.first, table(last));
      const readOn = stopwatch(() => {
        while (readFiguresOn(ctx.read));
      });
      round.add(lines.readOn, readOn.ms);
      round.add(lines.year, table(last));
      const every = (counting: StatisticsChoice['counting']): number =>
        percentile(
          pairs.map(([rows, columns]) => table({ rows, columns, counting })),
          95,
        );
      round.add(lines.events, every('awards'));
      round.add(lines.different, every('recipients'));
      const unitId = invented.awards[number]?.unit.id;
      if (unitId)
        round.add(lines.narrowed, table({ rows: 'year', filter: { unitId: bytesToUuid(unitId) } as CountedAwards }));
      touchAwards(folder, seed + number);
      round.add(lines.changed, table({}));
      const all = await timed(() => opened.read.get('SELECT count(*), max(length(reason)), max(unit_name) FROM award'));
      round.add(walk, all.ms);
    };
    const measured = await inRounds(rounds, ask);
    const beside = measured.of(walk);
    const line = (name: string, target?: number): BenchResult =>
      result(name, { unit: 'ms', ...measured.of(name), beside, ...(target !== undefined && { target }) });
    return [
      line(lines.first),
      line(lines.readOn),
      line(lines.year, targetMs),
      line(lines.events, targetMs),
      line(lines.different, targetMs),
      line(lines.narrowed, targetMs),
      line(lines.changed, targetMs),
      result(walk, { unit: 'ms', values: beside.values }),
    ];
  } finally {
    opened.close();
  }
}
