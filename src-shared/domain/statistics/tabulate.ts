import { recipientKinds } from '../awards.ts';
import { type Axis, axisOf, type Places } from './axes.ts';
import { type StatisticsChoice, spansOf } from './choice.ts';
import { placesOf } from './counted-places.ts';
import { differentIn, recipientsAt } from './distinct.ts';
import type { Counts, FigureFacts, Figures, Recipients, SpanCounts } from './figures.ts';

const whole: Axis = { keys: [''], sort: ({ n }, into) => void into.fill(0, 0, n) };

/** Awards of a table, each with the cell it counts in. */
interface Dealt {
  readonly places: Places;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly spans: Int32Array;
}

/**
 * Counts awards by rows and columns. Nothing is rounded and nothing guessed: what is not known is a group of its own, so
 * that the cells of a row of events add up to its total. Different recipients do not: one may stand in several cells.
 */
export function tabulate(figures: Figures, facts: FigureFacts, choice: StatisticsChoice): Counts {
  const rows = axisOf(choice.rows, figures, facts);
  const columns = choice.columns === 'none' ? whole : axisOf(choice.columns, figures, facts);
  const dealt = dealOut(figures, choice, placesOf(figures, facts, choice), { rows, columns });
  const { who, most } = recipientsAt(figures, facts, dealt.places);
  const size: Size = { spans: spansOf(choice).length, rows: rows.keys.length, columns: columns.keys.length };
  const spans =
    choice.counting === 'awards'
      ? eventsIn(dealt, size)
      : recipientsIn(dealt, size, (groups, count) => differentIn(who, most, groups, count));
  return { rows: rows.keys, columns: columns.keys, spans, ...standingBehind(figures, dealt, size, who, most) };
}

interface Size {
  readonly spans: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of each award; what belongs to none of them is left out. */
function dealOut(
  figures: Figures,
  { yearFrom, yearTo }: StatisticsChoice,
  places: Places,
  axes: { readonly rows: Axis; readonly columns: Axis },
): Dealt {
  const { at } = places;
  const [rows, columns] = [new Int32Array(places.n), new Int32Array(places.n)];
  axes.rows.sort(places, rows);
  axes.columns.sort(places, columns);
  const spans = new Int32Array(places.n);
  const length = yearTo - yearFrom + 1;
  let n = 0;
  for (let i = 0; i < places.n; i++) {
    const [row, column, place] = [rows[i] ?? -1, columns[i] ?? -1, at[i] ?? 0];
    if (row < 0 || column < 0) continue;
    rows[n] = row;
    columns[n] = column;
    at[n] = place;
    spans[n] = Math.floor((yearTo - (figures.year[place] ?? 0)) / length);
    n += 1;
  }
  return {
    places: { n, at: at.subarray(0, n) },
    rows: rows.subarray(0, n),
    columns: columns.subarray(0, n),
    spans: spans.subarray(0, n),
  };
}

/** Events add up: totals are sums of cells. */
function eventsIn({ places, rows, columns, spans }: Dealt, size: Size): readonly SpanCounts[] {
  const numbers = new Int32Array(size.spans * size.rows * size.columns);
  for (let i = 0; i < places.n; i++) {
    const cell = ((spans[i] ?? 0) * size.rows + (rows[i] ?? 0)) * size.columns + (columns[i] ?? 0);
    numbers[cell] = (numbers[cell] ?? 0) + 1;
  }
  return Array.from({ length: size.spans }, (_, span) => {
    const cells = Array.from({ length: size.rows }, (_row, row) => part(numbers, span * size.rows + row, size.columns));
    const rowTotals = cells.map((cellsOfRow) => cellsOfRow.reduce((sum, n) => sum + n, 0));
    return {
      cells,
      rowTotals,
      columnTotals: Array.from({ length: size.columns }, (_column, column) =>
        cells.reduce((sum, cellsOfRow) => sum + (cellsOfRow[column] ?? 0), 0),
      ),
      total: rowTotals.reduce((sum, n) => sum + n, 0),
    };
  });
}

/** Different recipients have to be counted for each total anew. */
function recipientsIn(
  { places, rows, columns, spans }: Dealt,
  size: Size,
  count: (groups: Int32Array, groupCount: number) => Int32Array,
): readonly SpanCounts[] {
  const groups = new Int32Array(places.n);
  const grouped = (groupCount: number, groupOf: (i: number) => number): Int32Array => {
    for (let i = 0; i < places.n; i++) groups[i] = groupOf(i);
    return count(groups, groupCount);
  };
  const bySpan = grouped(size.spans, (i) => spans[i] ?? 0);
  const byRow = grouped(size.spans * size.rows, (i) => (spans[i] ?? 0) * size.rows + (rows[i] ?? 0));
  const byColumn = grouped(size.spans * size.columns, (i) => (spans[i] ?? 0) * size.columns + (columns[i] ?? 0));
  const byCell = grouped(
    size.spans * size.rows * size.columns,
    (i) => ((spans[i] ?? 0) * size.rows + (rows[i] ?? 0)) * size.columns + (columns[i] ?? 0),
  );
  return Array.from({ length: size.spans }, (_, span) => ({
    cells: Array.from({ length: size.rows }, (_row, row) => part(byCell, span * size.rows + row, size.columns)),
    rowTotals: part(byRow, span, size.rows),
    columnTotals: part(byColumn, span, size.columns),
    total: bySpan[span] ?? 0,
  }));
}

const part = (numbers: Int32Array, at: number, size: number): readonly number[] =>
  Array.from(numbers.subarray(at * size, (at + 1) * size));

/** How many people, collectives and households stand behind each row, and behind all, in the years asked for. */
function standingBehind(
  figures: Figures,
  { places, rows, spans }: Dealt,
  size: Size,
  who: Int32Array,
  most: number,
): Pick<Counts, 'recipients' | 'allRecipients'> {
  const kinds = recipientKinds.length;
  const groups = new Int32Array(places.n);
  const all = new Int32Array(kinds);
  // Of all together everybody is met once: no need to deal them out.
  const met = new Uint8Array(most + 1);
  for (let i = 0; i < places.n; i++) {
    const kind = figures.kind[places.at[i] ?? 0] ?? 0;
    groups[i] = spans[i] === 0 ? (rows[i] ?? 0) * kinds + kind : -1;
    const recipient = who[i] ?? 0;
    if (spans[i] !== 0 || met[recipient] === 1) continue;
    met[recipient] = 1;
    all[kind] = (all[kind] ?? 0) + 1;
  }
  const numbers = differentIn(who, most, groups, size.rows * kinds);
  const toRecipients = ([unit = 0, person = 0, household = 0]: Int32Array): Recipients => ({ unit, person, household });
  return {
    recipients: Array.from({ length: size.rows }, (_, row) =>
      toRecipients(numbers.subarray(row * kinds, (row + 1) * kinds)),
    ),
    allRecipients: toRecipients(all),
  };
}
