import { hasHiddenMarks, hiddenMarks } from '#shared/base/vi-text.ts';
import type { SheetCell } from '#shared/base/workbook.ts';
import { type Line, textOf } from './lines.ts';
import type { ColumnUse, Field } from './plan.ts';
import type { RowLog } from './sheet-log.ts';
import type { Table } from './tables.ts';

/** The longest text a cell may hold. Source: decisions D23. */
const LONGEST_TEXT = 4000;

const HTML = /<[a-z!/][^>]*>|javascript:/i;
/** As spreadsheets read it, full-width signs included; a list's "- …" and "+ …" are bullets unless a formula follows. */
const FORMULA = /^[\s]*(?:[=@＝＠]|[+\-＋－]\s*(?:[\d(]|[A-Za-z.]+\())/;
/** How lists say "nothing", and "as above". */
const NOTHING = /^[-–—.…_]+$/;
export const DITTO = /^(?:["”“″]|['’]{2}|-?\s*nt\s*-?|như trên|nt\.)$/i;

/** The cells of one record by field, each looked at once. A cell that was refused reads as ''. */
export class RecordCells {
  private readonly texts = new Map<number, string>();
  private readonly spoilt = new Set<number>();
  private readonly table: Table;
  readonly line: Line;

  /** @param above the record before, for cells that say "as above" */
  constructor(line: Line, table: Table, row: RowLog, above: RecordCells | undefined) {
    this.line = line;
    this.table = table;
    for (const use of table.columns) {
      if (!use.field || use.field === 'ordinal') continue;
      const cell = line.cells[use.column];
      const text = textOf(cell);
      if (DITTO.test(text) && above) this.texts.set(use.column, above.texts.get(use.column) ?? '');
      else if (cell && !this.check(cell, text, use, row)) this.spoilt.add(use.column);
      else if (text !== '' && !NOTHING.test(text)) this.texts.set(use.column, text);
    }
  }

  private check(cell: SheetCell, text: string, use: ColumnUse, row: RowLog): boolean {
    if (cell.kind === 'error') row.add('refused', 'import.cellError', { error: text }, use);
    else if (cell.kind === 'empty' && cell.formula !== undefined) row.add('refused', 'import.formulaUnsaved', {}, use);
    else if (text.length > LONGEST_TEXT)
      row.add('refused', 'import.textTooLong', { length: text.length, max: LONGEST_TEXT }, use);
    else if (hasHiddenMarks(cell.text))
      row.add('refused', 'import.hiddenMarks', { marks: hiddenMarks(cell.text) }, use);
    else {
      if (cell.formula !== undefined) row.add('warning', 'import.formulaValue', {}, use);
      else if (cell.kind === 'text' && FORMULA.test(text)) row.add('warning', 'import.formulaLike', {}, use);
      if (HTML.test(text)) row.add('warning', 'import.html', {}, use);
      return true;
    }
    return false;
  }

  has(field: Field): boolean {
    return this.table.columnOf.has(field);
  }

  text(field: Field): string {
    const own = this.at(this.table.columnOf.get(field));
    if (field !== 'person' || !this.table.columnOf.has('givenName')) return own;
    return `${own} ${this.at(this.table.columnOf.get('givenName'))}`.trim();
  }

  at(column: number | undefined): string {
    return column === undefined ? '' : (this.texts.get(column) ?? '');
  }

  cell(field: Field): SheetCell | undefined {
    const column = this.table.columnOf.get(field);
    return column === undefined || !this.texts.has(column) ? undefined : this.line.cells[column];
  }

  /** Was this cell refused already? Then what it lacks is not worth a second finding. */
  isSpoilt(field: Field | number): boolean {
    const column = typeof field === 'number' ? field : this.table.columnOf.get(field);
    return column !== undefined && this.spoilt.has(column);
  }

  get uses(): readonly ColumnUse[] {
    return this.table.columns;
  }

  use(field: Field): ColumnUse | undefined {
    const column = this.table.columnOf.get(field);
    return this.table.columns.find((use) => use.column === column);
  }

  /** The first of these fields that holds something. */
  filled(...fields: readonly Field[]): Field | undefined {
    return fields.find((field) => this.text(field) !== '');
  }
}
