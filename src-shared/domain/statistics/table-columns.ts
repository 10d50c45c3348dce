import { type RecipientKind, recipientKinds } from '../awards.ts';
import { changeSince, type StatisticsTable } from './table.ts';

/** A place among the rows or columns; undefined: all of them together. */
export type Place = number | undefined;

/** One column of figures as it is drawn, on the screen and on paper. */
export type FigureColumn =
  | { readonly kind: 'count'; readonly span: number; readonly column: Place }
  | { readonly kind: 'difference'; readonly column: Place }
  | { readonly kind: 'percent'; readonly column: Place }
  | { readonly kind: 'recipients'; readonly of: RecipientKind };

/** Columns under one heading: what they count, with the earlier years beside it. */
export type ColumnGroup =
  | { readonly kind: 'column'; readonly column: Place; readonly columns: readonly FigureColumn[] }
  | { readonly kind: 'recipients'; readonly columns: readonly FigureColumn[] };

type Shown = Pick<StatisticsTable, 'columns' | 'spans' | 'choice' | 'allRecipients'>;

/** The columns of a table from left to right; different recipients last, where awards are counted. */
export function columnGroups({ columns, spans, choice, allRecipients }: Shown): readonly ColumnGroup[] {
  const group = (column: Place): ColumnGroup => ({
    kind: 'column',
    column,
    columns: [
      ...spans.map((_, span): FigureColumn => ({ kind: 'count', span, column })),
      ...(spans.length > 1 ? [{ kind: 'difference', column } as const, { kind: 'percent', column } as const] : []),
    ],
  });
  const own = choice.columns === 'none' ? [] : columns.map((_, column) => group(column));
  const kinds = recipientKinds.filter((kind) => kind !== 'household' || allRecipients.household > 0);
  return [
    ...own,
    group(undefined),
    ...(choice.counting === 'awards'
      ? [{ kind: 'recipients', columns: kinds.map((of) => ({ kind: 'recipients', of }) as const) } as const]
      : []),
  ];
}

/** What was counted in a row and column of one of the spans. */
export function countAt({ spans }: Pick<StatisticsTable, 'spans'>, at: number, row: Place, column: Place): number {
  const span = spans[at];
  if (!span) return 0;
  if (row === undefined) return column === undefined ? span.total : (span.columnTotals[column] ?? 0);
  return column === undefined ? (span.rowTotals[row] ?? 0) : (span.cells[row]?.[column] ?? 0);
}

/** The number of a cell; undefined for a share of nothing. */
export function figureAt(table: StatisticsTable, column: FigureColumn, row: Place): number | undefined {
  switch (column.kind) {
    case 'count':
      return countAt(table, column.span, row, column.column);
    case 'recipients':
      return (row === undefined ? table.allRecipients : table.recipients[row])?.[column.of] ?? 0;
    case 'difference':
    case 'percent': {
      const change = changeSince(countAt(table, 0, row, column.column), countAt(table, 1, row, column.column));
      return column.kind === 'difference' ? change.difference : change.percent;
    }
  }
}
