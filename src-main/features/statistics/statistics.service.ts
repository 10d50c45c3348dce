import type { ReadDb } from '#db/handles.ts';
import type { CountedAwards, StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import { spansOf } from '#shared/domain/statistics/choice.ts';
import type { Figures } from '#shared/domain/statistics/figures.ts';
import { arrangeCounts, type StatisticsTable } from '#shared/domain/statistics/table.ts';
import { tabulate } from '#shared/domain/statistics/tabulate.ts';
import { figureFacts } from './figure-facts.ts';
import { countVoid, yearsOfAwards } from './figures.repo.ts';
import { headingsOf } from './headings.ts';
import { type HeldFigures, heldFigures } from './held-figures.ts';

/** The awards of all years that a choice looks at. */
export const figuresFor = (db: ReadDb, choice: StatisticsChoice, held: HeldFigures): Figures =>
  held.of(db, spansOf(choice).at(-1)?.from ?? choice.yearFrom, choice.yearTo);

/** A table of the register as it is now. */
export function statisticsTable(
  db: ReadDb,
  choice: StatisticsChoice,
  held: HeldFigures = heldFigures(db),
): StatisticsTable {
  const spans = spansOf(choice);
  const figures = figuresFor(db, choice, held);
  const counts = tabulate(figures, figureFacts(db, held, choice.filter.unitId), choice);
  const years = { yearFrom: spans.at(-1)?.from ?? choice.yearFrom, yearTo: choice.yearTo };
  const arranged = arrangeCounts(counts, {
    rows: headingsOf(db, choice.rows, years),
    columns: headingsOf(db, choice.columns, years),
  });
  return {
    choice,
    ...arranged,
    spans: arranged.spans.map((span, at) => ({ ...span, ...(spans[at] ?? { from: 0, to: 0 }) })),
    voided: countVoid(db, choice.yearFrom, choice.yearTo),
    narrowed: narrowedBy(db, choice),
  };
}

const named = {
  awardTypeId: 'awardType',
  unitId: 'unit',
  clusterId: 'cluster',
  movementId: 'movement',
} as const;

/** What narrows a table, by the names of the day: paper says it, and a frozen table keeps it. */
function narrowedBy(db: ReadDb, choice: StatisticsChoice): StatisticsTable['narrowed'] {
  return Object.entries(choice.filter).flatMap(([part, key]: [string, string | undefined]) => {
    if (key === undefined) return [];
    const dimension = named[part as keyof typeof named];
    const heading = dimension && headingsOf(db, dimension, choice).find((one) => one.key === key);
    const title = heading ? [heading.title, heading.detail].filter((text) => text !== '').join(' – ') : '';
    return [{ part: part satisfies string as keyof CountedAwards, title: title === '' ? key : title }];
  });
}

/** The years that can be asked for. */
export const yearsWithAwards = (db: ReadDb): { readonly first: number; readonly last: number } | null =>
  yearsOfAwards(db) ?? null;
