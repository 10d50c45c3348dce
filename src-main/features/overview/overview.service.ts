import type { ReadDb } from '#db/handles.ts';
import {
  countsOf,
  figureLines,
  type KindCounts,
  type MonthLine,
  noCounts,
  ranked,
  type YearFigures,
} from '#shared/domain/charts/year-figures.ts';
import type { Dimension } from '#shared/domain/statistics/choice.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { statisticsTable } from '../statistics/index.ts';
import { countMonths } from './overview.repo.ts';

const MOST_UNITS = 9;
const MOST_FORMS = 7;
/** A province's register has one unit at the top, and what is of interest stands below it. */
const DEEPEST = 4;

/** What the page of a year shows. */
export function yearFigures(db: ReadDb, year: number): YearFigures {
  const tableOf = (rows: Dimension, unitId?: string): StatisticsTable =>
    statisticsTable(db, {
      rows,
      columns: 'recipientKind',
      yearFrom: year,
      yearTo: year,
      earlier: 1,
      counting: 'awards',
      filter: unitId === undefined ? {} : { unitId },
    });
  const byLevel = tableOf('level');
  const levels = figureLines(byLevel);
  const units = unitLines(tableOf);
  const [now, before] = byLevel.spans;
  return {
    year,
    counts: countsOf(byLevel, now?.columnTotals ?? []),
    before: before?.total ?? 0,
    levels,
    units: { under: units.under ?? null, ...ranked(units.lines, MOST_UNITS) },
    forms: ranked(figureLines(tableOf('awardType')), MOST_FORMS),
    months: monthsOf(db, year),
  };
}

/** The units at the top, or those below the only one. */
function unitLines(tableOf: (rows: Dimension, unitId?: string) => StatisticsTable): {
  readonly under: string | undefined;
  readonly lines: ReturnType<typeof figureLines>;
} {
  let under: string | undefined;
  let lines = figureLines(tableOf('unit'));
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [only, ...others] = lines;
    if (only === undefined || others.length > 0 || only.key === under) break;
    under = only.key;
    lines = figureLines(tableOf('unit', under));
  }
  return { under, lines };
}

function monthsOf(db: ReadDb, year: number): readonly MonthLine[] {
  const months = Array.from({ length: 13 }, (): Record<keyof KindCounts, number> => ({ ...noCounts }));
  for (const { month, kind, n } of countMonths(db, year)) {
    const inYear = month.startsWith(`${year}-`) ? Number(month.slice(5)) : 0;
    const counts = months[inYear] ?? months[0];
    if (counts && kind in counts) counts[kind as keyof KindCounts] += n;
  }
  return months.map((counts, month) => ({ month, counts }));
}
