import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { readHandle } from '#db/handles.ts';
import { openDb } from '#db/open.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import { must } from './bench-host.ts';
import type { PartInput } from './bench-part.ts';
import { inRounds, type Rounds, stopwatch, timed } from './measure.ts';
import { prng } from './prng.ts';
import { namedQueries } from './search-queries.ts';
import { type BenchResult, percentile, result } from './statistics.ts';

const rounds = 5;
/** Each query is asked with so many different words, units and years in a round. */
const asked = 5;
const firstPage = 100;
const pageTargetMs = 50;
const totalsTargetMs = 300;

const walk = 'search: every award read once';

/** The grid's queries on the reader's connection, each by a reader that remembers nothing of the one before. */
export async function searchPart({ seed, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const { folder, invented } = await prepared();
  const opened = openDb(path.join(folder, 'register.db'), { readOnly: true });
  say(`search: ${invented.awards.length} awards, ${rounds} rounds`);
  try {
    const queries = namedQueries(invented);
    const ask = async (round: Rounds, number: number): Promise<void> => {
      const random = prng(seed + number);
      const pages: number[] = [];
      const totals: number[] = [];
      for (const { name, make } of queries) {
        const own: number[] = [];
        for (let time = 0; time < asked; time++) {
          const { filter, sort, descending = false } = make(random);
          const ctx = { read: readHandle(opened.raw, drizzle(opened.raw)), today: '2024-12-31' };
          const page = stopwatch(() =>
            awardsQueries['awards.page']({ filter, sort, descending, offset: 0, limit: firstPage }, ctx),
          );
          if (must(page.value).length === 0) throw new Error(`${name} found nothing: ${JSON.stringify(filter)}`);
          own.push(page.ms);
          const counted = stopwatch(() => awardsQueries['awards.totals']({ filter }, ctx));
          must(counted.value);
          totals.push(counted.ms);
        }
        round.add(`search: ${name}`, percentile(own, 50));
        pages.push(...own);
      }
      round.add('search: p95 of first pages', percentile(pages, 95));
      round.add('search: p95 of totals', percentile(totals, 95));
      const all = await timed(() => opened.read.get('SELECT count(*), max(length(reason)), max(unit_name) FROM award'));
      round.add(walk, all.ms);
    };
    const measured = await inRounds(rounds, ask);
    const beside = measured.of(walk);
    const line = (name: string, target?: number): BenchResult =>
      result(name, { unit: 'ms', ...measured.of(name), beside, ...(target !== undefined && { target }) });
    return [
      ...queries.map(({ name }) => line(`search: ${name}`)),
      line('search: p95 of first pages', pageTargetMs),
      line('search: p95 of totals', totalsTargetMs),
      result(walk, { unit: 'ms', values: beside.values }),
    ];
  } finally {
    opened.close();
  }
}
