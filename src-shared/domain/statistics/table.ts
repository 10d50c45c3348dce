import type { StatisticsChoice } from './choice.ts';
import type { Counts, Recipients, SpanCounts } from './figures.ts';

/** What a row or column counts. `title` is '' where the key alone says it: a level, a sex, a year. */
export interface Heading {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

/** A table of figures, whole: what is asked, what came of it. */
export interface StatisticsTable {
  readonly choice: StatisticsChoice;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** the years asked for, then the earlier ones */
  readonly spans: readonly (SpanCounts & { readonly from: number; readonly to: number })[];
  /** who stands behind each row and behind all, in the years asked for */
  readonly recipients: readonly Recipients[];
  readonly allRecipients: Recipients;
  /** cancelled and revoked awards of those years, which count nowhere */
  readonly voided: number;
  /** what narrows the table, in the order of the filter */
  readonly narrowed: readonly { readonly part: string; readonly title: string }[];
}

/**
 * Puts rows and columns in order and leaves out those in which nothing stands, in none of the spans.
 * @param order every heading there can be, in order; keys it does not know come last
 */
export function arrangeCounts(
  counts: Counts,
  order: { readonly rows: readonly Heading[]; readonly columns: readonly Heading[] },
): Pick<StatisticsTable, 'rows' | 'columns' | 'recipients' | 'allRecipients'> & {
  readonly spans: readonly SpanCounts[];
} {
  const rows = placed(counts.rows, order.rows, (at) => counts.spans.some(({ rowTotals }) => (rowTotals[at] ?? 0) > 0));
  const columns = placed(counts.columns, order.columns, (at) =>
    counts.spans.some(({ columnTotals }) => (columnTotals[at] ?? 0) > 0),
  );
  const nobody: Recipients = { unit: 0, person: 0, household: 0 };
  return {
    rows: rows.map(({ heading }) => heading),
    columns: columns.map(({ heading }) => heading),
    spans: counts.spans.map((span) => ({
      cells: rows.map(({ at }) => columns.map((column) => span.cells[at]?.[column.at] ?? 0)),
      rowTotals: rows.map(({ at }) => span.rowTotals[at] ?? 0),
      columnTotals: columns.map(({ at }) => span.columnTotals[at] ?? 0),
      total: span.total,
    })),
    recipients: rows.map(({ at }) => counts.recipients[at] ?? nobody),
    allRecipients: counts.allRecipients,
  };
}

function placed(
  keys: readonly string[],
  order: readonly Heading[],
  counts: (at: number) => boolean,
): readonly { readonly heading: Heading; readonly at: number }[] {
  const places = new Map(order.map(({ key }, place) => [key, place]));
  return keys
    .flatMap((key, at) => (counts(at) ? [{ key, at, place: places.get(key) ?? order.length }] : []))
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
    .map(({ key, at, place }) => ({ heading: order[place] ?? { key, title: '', detail: '' }, at }));
}

export interface Change {
  readonly difference: number;
  /** of a hundred, one decimal; undefined where there was nothing before */
  readonly percent: number | undefined;
}

/** How a number stands to an earlier one. */
export const changeSince = (now: number, before: number): Change => ({
  difference: now - before,
  percent: before === 0 ? undefined : Math.round(((now - before) / before) * 1000) / 10,
});
