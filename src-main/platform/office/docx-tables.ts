import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Column, TableRow as ListRow, TableBlock } from '#shared/domain/lists/list-document.ts';
import { twipOfMm, twipOfPt } from './docx-measures.ts';
import { paragraphOf } from './docx-paragraphs.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const bordersOf = (line: typeof none | typeof thin) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

/** Word lets go of a heading or a signature unless rows beside it hold on to what follows. */
const heldRows = 2;

/**
 * @param held the last rows stay with what follows the table
 */
export function listTable({ textPt, columns, rows }: TableBlock, held: boolean): Table {
  const last = rows.length - (held ? heldRows : 0);
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    borders: bordersOf(thin),
    width: { size: columns.reduce((sum, { widthMm }) => sum + twipOfMm(widthMm), 0), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => twipOfMm(widthMm)),
    margins: {
      marginUnitType: WidthType.DXA,
      top: twipOfPt(2.5),
      bottom: twipOfPt(2.5),
      left: twipOfPt(2.8),
      right: twipOfPt(2.8),
    },
    rows: [...headingRows(columns, textPt), ...rows.map((row, index) => rowOf(row, columns, textPt, index >= last))],
  });
}

/** One line of headings, or two where they are split. */
function headingRows(columns: readonly Column[], pt: number): readonly TableRow[] {
  const headed = (text: string) => paragraphOf(text, { pt, bold: true, align: 'center', keepNext: true });
  const lineOf = (children: readonly TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children });
  if (!columns.some(({ split }) => split)) return [lineOf(columns.map((one) => cellOf(one, headed(one.heading))))];
  const upper = columns.flatMap((column, at): readonly TableCell[] => {
    const { heading, split } = column;
    if (!split) return [cellOf(column, headed(heading), { rowSpan: 2 })];
    if (columns[at - 1]?.split?.over === split.over) return [];
    const others = columns.slice(at).findIndex((one) => one.split?.over !== split.over);
    const under = columns.slice(at, others < 0 ? undefined : at + others);
    const widthMm = under.reduce((sum, one) => sum + one.widthMm, 0);
    return [cellOf({ widthMm }, headed(split.over), { columnSpan: under.length })];
  });
  const lower = columns.flatMap((column) => (column.split ? [cellOf(column, headed(column.split.own))] : []));
  return [lineOf(upper), lineOf(lower)];
}

function rowOf(row: ListRow, columns: readonly Column[], pt: number, keepNext: boolean): TableRow {
  if (row.kind === 'group') {
    const widthMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
    const text = paragraphOf(row.text, { pt, bold: true, keepNext: true });
    return new TableRow({ cantSplit: true, children: [cellOf({ widthMm }, text, { columnSpan: columns.length })] });
  }
  const bold = row.kind === 'total';
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      cellOf(column, paragraphOf(row.cells[index] ?? '', { pt, bold, align: column.align, keepNext })),
    ),
  });
}

const cellOf = (
  { widthMm }: Pick<Column, 'widthMm'>,
  child: Paragraph,
  more: Pick<ITableCellOptions, 'columnSpan' | 'rowSpan'> = {},
): TableCell =>
  new TableCell({
    ...more,
    width: { size: twipOfMm(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [child],
  });

/** Places side by side, without lines and without room of their own. */
export function sideBySide(widthsMm: readonly number[], places: readonly (readonly Paragraph[])[]): FileChild {
  const widths = widthsMm.map(twipOfMm);
  const cells = widths.map((size, index) => {
    const children = places[index] ?? [];
    return new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      children: children.length > 0 ? children : [paragraphOf('', { pt: 11 })],
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: bordersOf(none),
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
