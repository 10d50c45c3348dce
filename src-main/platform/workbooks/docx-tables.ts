import type { Sheet } from '#shared/base/workbook.ts';
import { type DocumentLine, lineOfRuns } from './document-line.ts';
import { type DocumentFonts, fontOf } from './docx-fonts.ts';
import type { Allowance } from './sheet-part.ts';
import { TableRows } from './table-rows.ts';
import type { TextRun } from './text-parts.ts';
import { damaged, refused, type WorkbookCaps } from './workbook-caps.ts';
import { attribute, type XmlHandler } from './xml-scan.ts';

/** Lines kept of what stands above a table. */
const TITLES = 40;
const DEEPEST = 500;

/** Text that is not on the paper: struck out, moved away, or the older twin of a drawing. */
const ABSENT = new Set(['moveFrom', 'del', 'Fallback', 'pict', 'drawing']);

type Cell = { across: number; goesOn: 'starts' | 'goesOn' | undefined };

/** Gathers the tables of word/document.xml; a table inside a cell only lends it its words. */
export class DocumentTables implements XmlHandler {
  readonly sheets: Sheet[] = [];
  private readonly caps: WorkbookCaps;
  private readonly fonts: DocumentFonts;
  private readonly left: Allowance;
  /** what stands above the first table is said of all of them, but for its last line */
  private head: readonly DocumentLine[] = [];
  private titles: DocumentLine[] = [];
  private table: TableRows | undefined;
  private tables = 0;
  private depth = 0;
  private absent = 0;
  private cell: Cell | undefined;
  private runs: TextRun[] = [];
  private paragraphStyle: string | undefined;
  private run: { style?: string; font?: string; hidden?: boolean } | undefined;
  private inText = false;

  constructor(caps: WorkbookCaps, fonts: DocumentFonts) {
    this.caps = caps;
    this.fonts = fonts;
    this.left = { rows: caps.rows, textLength: caps.textLength };
  }

  open = (name: string, attributes: string): void => {
    this.depth += 1;
    if (this.depth > DEEPEST) throw damaged();
    if (ABSENT.has(name)) this.absent += 1;
    if (this.absent > 0) return;
    if (name === 'tbl') this.startTable();
    else if (name === 'p') this.paragraphStyle = undefined;
    else if (name === 'pStyle') this.paragraphStyle = attribute(attributes, 'val');
    else if (name === 'r') this.run = {};
    else if (name === 't') this.inText = true;
    else if (name === 'br' || name === 'cr') this.take('\n');
    else if (name === 'tab') this.take(' ');
    else if (this.run) this.describeRun(this.run, name, attributes);
    if (this.tables === 1) this.openInTable(name, attributes);
  };

  close = (name: string): void => {
    this.depth -= 1;
    if (ABSENT.has(name)) this.absent -= 1;
    if (this.absent > 0) return;
    if (name === 't') this.inText = false;
    else if (name === 'r') this.run = undefined;
    else if (name === 'p') this.endParagraph();
    else if (name === 'tbl') this.endTable();
    else if (this.tables === 1 && name === 'tc') this.endCell();
    else if (this.tables === 1 && name === 'tr') this.table?.endRow();
  };

  text = (text: string): void => {
    if (this.inText) this.take(text);
  };

  private openInTable(name: string, attributes: string): void {
    const number = (): number =>
      Math.min(Math.max(0, Number(attribute(attributes, 'val') ?? 1) || 0), this.caps.columns);
    if (name === 'tr') this.table?.startRow();
    else if (name === 'gridBefore') this.table?.skip(number());
    else if (name === 'tc') {
      this.cell = { across: 1, goesOn: undefined };
      this.runs = [];
    } else if (this.cell && name === 'gridSpan') this.cell.across = number();
    else if (this.cell && name === 'vMerge')
      this.cell.goesOn = attribute(attributes, 'val') === 'restart' ? 'starts' : 'goesOn';
  }

  private describeRun(run: NonNullable<DocumentTables['run']>, name: string, attributes: string): void {
    const value = attribute(attributes, 'val');
    if (name === 'rStyle' && value !== undefined) run.style = value;
    if (name === 'vanish') run.hidden = !['0', 'false'].includes(value ?? '');
    const font = name === 'rFonts' ? fontOf(attributes) : undefined;
    if (font !== undefined) run.font = font;
  }

  private take(text: string): void {
    if (!this.run || this.run.hidden) return;
    const fontName = this.run.font ?? this.fonts.of(this.paragraphStyle, this.run.style);
    this.runs.push(fontName === undefined ? { text } : { text, fontName });
  }

  private endParagraph(): void {
    if (this.tables > 0) {
      this.runs.push({ text: '\n' });
      return;
    }
    const line = lineOfRuns(this.runs);
    this.runs = [];
    if (line.text !== '') this.titles = [...this.titles.slice(-TITLES), line];
  }

  private startTable(): void {
    this.tables += 1;
    if (this.tables > 1) return;
    if (this.sheets.length >= this.caps.sheets) throw refused('workbook.tooManySheets', { max: this.caps.sheets });
    this.table = new TableRows(`#${this.sheets.length + 1}`, this.caps, this.left);
    for (const line of [...this.head, ...this.titles]) this.table.title(line);
    if (this.head.length === 0) this.head = this.titles.slice(0, -1);
    this.titles = [];
    this.runs = [];
  }

  private endTable(): void {
    this.tables -= 1;
    if (this.tables > 0 || !this.table) return;
    const sheet = this.table.finish();
    this.table = undefined;
    if (sheet.rows.length > 0) this.sheets.push(sheet);
  }

  private endCell(): void {
    const { cell, table } = this;
    if (!cell || !table) return;
    if (cell.goesOn === 'goesOn') table.goOn(cell.across);
    else table.add({ ...lineOfRuns(this.runs), across: cell.across, down: 1 });
    if (cell.goesOn === 'starts') table.mayGoOn(cell.across);
    this.cell = undefined;
    this.runs = [];
  }
}
