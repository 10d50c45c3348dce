import type { Merge, OldCode, Sheet, SheetCell, SheetRow } from '#shared/base/workbook.ts';
import type { Allowance } from './sheet-part.ts';
import { ownText } from './text-parts.ts';
import { refused, tooLarge, type WorkbookCaps } from './workbook-caps.ts';

/** A cell of a document's table, in the order it is written. */
export type TableCell = {
  readonly text: string;
  readonly oldCode?: OldCode;
  /** columns and rows it covers */
  readonly across: number;
  readonly down: number;
};

/** No list has a cell over more rows; what a page states beyond it is not believed. */
const MOST_DOWN = 10_000;

/** Puts the cells of a document's table where a spreadsheet would have them. Throws: WorkbookRefused. */
export class TableRows {
  private readonly rows: SheetRow[] = [];
  private readonly merges: Merge[] = [];
  /** by column, the last row that a cell from above reaches */
  private readonly reaching: number[] = [];
  /** by column, the place in `merges` of the cell that the next row may go on with */
  private readonly open = new Map<number, number>();
  private number = 0;
  private hidden = false;
  private column = 1;
  private cells: SheetCell[] = [];
  private readonly name: string;
  private readonly caps: WorkbookCaps;
  private readonly left: Allowance;

  constructor(name: string, caps: WorkbookCaps, left: Allowance) {
    this.name = name;
    this.caps = caps;
    this.left = left;
  }

  /** A line above the table. */
  title(line: Omit<TableCell, 'across' | 'down'>): void {
    this.startRow();
    this.add({ ...line, across: 1, down: 1 });
    this.endRow();
  }

  startRow(hidden = false): void {
    this.number += 1;
    this.hidden = hidden;
    this.column = 1;
    this.cells = [];
  }

  /** Leaves columns free before the next cell. */
  skip(columns: number): void {
    this.column += columns;
  }

  add({ text, oldCode, across, down }: TableCell): void {
    while ((this.reaching[this.column] ?? 0) >= this.number) this.column += 1;
    const { column: left, number: top } = this;
    const right = left + Math.max(1, across) - 1;
    const bottom = top + Math.min(Math.max(1, down), MOST_DOWN) - 1;
    if (right > this.caps.columns)
      throw refused('workbook.tooManyColumns', { sheet: this.name, max: this.caps.columns });
    for (let column = left; column <= right; column++) {
      this.open.delete(column);
      if (bottom > top) this.reaching[column] = bottom;
    }
    if (right > left || bottom > top) this.merge({ top, left, bottom, right });
    this.column = right + 1;
    if (text === '') return;
    this.left.textLength -= text.length;
    if (this.left.textLength < 0) throw tooLarge(this.caps.textLength);
    const cell = { column: left, kind: 'text', text: ownText(text) } as const;
    this.cells.push(oldCode === undefined ? cell : { ...cell, oldCode });
  }

  /** The cell just added may be gone on with by the row below, as Word writes it. */
  mayGoOn(across: number): void {
    const left = this.column - Math.max(1, across);
    const last = this.merges.at(-1);
    if (last?.top !== this.number || last.left !== left)
      this.merge({ top: this.number, left, bottom: this.number, right: this.column - 1 });
    this.open.set(left, this.merges.length - 1);
  }

  /** A cell that only goes on with the one above it. */
  goOn(across: number): void {
    const at = this.open.get(this.column);
    const merge = at === undefined ? undefined : this.merges[at];
    if (at !== undefined && merge) this.merges[at] = { ...merge, bottom: this.number };
    this.column += Math.max(1, across);
  }

  endRow(): void {
    if (this.cells.length === 0) return;
    this.left.rows -= 1;
    if (this.left.rows < 0) throw refused('workbook.tooManyRows', { sheet: this.name, max: this.caps.rows });
    this.rows.push({ number: this.number, hidden: this.hidden, cells: this.cells });
    this.cells = [];
  }

  finish(): Sheet {
    const merges = this.merges.filter(({ top, bottom, left, right }) => bottom > top || right > left);
    return { name: this.name, hidden: false, hiddenColumns: [], rows: this.rows, merges };
  }

  private merge(merge: Merge): void {
    if (this.merges.length >= this.caps.merges) throw tooLarge(this.caps.inflatedBytes);
    this.merges.push(merge);
  }
}
