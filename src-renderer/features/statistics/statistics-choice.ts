import { countsPeopleOnly, type StatisticsChoice } from '#shared/domain/statistics/choice.ts';

/** This year by level and recipient, with the year before beside it. */
export const usualChoice = (year: number): StatisticsChoice => ({
  rows: 'level',
  columns: 'recipientKind',
  yearFrom: year,
  yearTo: year,
  earlier: 1,
  counting: 'awards',
  filter: {},
});

/**
 * A choice with another part in it, and whole again: rows and columns are never the same, years stand in order, and a table of people
 * alone says nothing of collectives.
 */
export function changed(choice: StatisticsChoice, part: Partial<StatisticsChoice>): StatisticsChoice {
  const next = { ...choice, ...part };
  const rows = part.columns !== undefined && part.columns === next.rows ? swapped(choice, 'rows') : next.rows;
  const columns = next.columns === rows ? swapped(choice, 'columns') : next.columns;
  const [yearFrom, yearTo] =
    next.yearFrom <= next.yearTo
      ? [next.yearFrom, next.yearTo]
      : part.yearTo !== undefined
        ? [next.yearTo, next.yearTo]
        : [next.yearFrom, next.yearFrom];
  const whole = { ...next, rows, columns, yearFrom, yearTo };
  if (!countsPeopleOnly(whole)) return whole;
  const { recipientKind: _, ...filter } = whole.filter;
  return { ...whole, filter };
}

/** What was in the other place comes into this one. */
function swapped(before: StatisticsChoice, place: 'rows' | 'columns'): StatisticsChoice['rows'] {
  const other = place === 'rows' ? before.columns : before.rows;
  return other === 'none' || other === before[place] ? 'level' : other;
}
