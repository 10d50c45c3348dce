import { cleanCell } from '#shared/base/vi-text.ts';
import type { Merge, Sheet, SheetCell } from '#shared/base/workbook.ts';

/** A row as the eye sees it: a cell merged over several rows counts in each of them. */
export type Line = {
  readonly number: number;
  readonly hidden: boolean;
  /** By column; index 0 is unused. */
  readonly cells: ReadonlyArray<SheetCell | undefined>;
  /** Own cells with text, not those reaching down from above. */
  readonly own: readonly SheetCell[];
  /** Columns of the widest merge that starts in this row; 1 when none does. */
  readonly width: number;
};

/** Rows read between two pauses. */
const SLICE = 1_000;

/** Linear in rows and merges, whatever overlapping merges a stranger's file holds; in slices, each yielding nothing yet. */
export function* linesOf(sheet: Sheet): Generator<number, Line[]> {
  const merges = sheet.merges.toSorted((a, b) => a.top - b.top);
  const reaching = new Map<number, { cell: SheetCell; bottom: number }>();
  const waiting = new Map<number, Merge[]>();
  for (const merge of merges) {
    const above = waiting.get(merge.top);
    if (above) above.push(merge);
    else waiting.set(merge.top, [merge]);
  }
  const lines: Line[] = [];
  for (const row of sheet.rows) {
    if (lines.length % SLICE === SLICE - 1) yield 0;
    const cells: Array<SheetCell | undefined> = [];
    for (const [column, { cell, bottom }] of reaching) {
      if (bottom < row.number) reaching.delete(column);
      else cells[column] = cell;
    }
    const own: SheetCell[] = [];
    for (const cell of row.cells) {
      cells[cell.column] = cell;
      if (cell.text.trim() !== '' || cell.formula !== undefined) own.push(cell);
    }
    let width = 1;
    for (const merge of waiting.get(row.number) ?? []) {
      width = Math.max(width, merge.right - merge.left + 1);
      const cell = cells[merge.left];
      if (merge.bottom > row.number && cell) reaching.set(merge.left, { cell, bottom: merge.bottom });
    }
    lines.push({ number: row.number, hidden: row.hidden, cells, own, width });
  }
  return lines;
}

export const textOf = (cell: SheetCell | undefined): string => (cell ? cleanCell(cell.text) : '');

/** Raw texts by column for the preview. */
export function previewCells(line: Line): string[] {
  const texts: string[] = [];
  for (const cell of line.own) {
    while (texts.length < cell.column - 1) texts.push('');
    texts.push(cell.text);
  }
  return texts;
}
