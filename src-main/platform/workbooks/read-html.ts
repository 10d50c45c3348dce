import { Parser } from 'htmlparser2';
import type { Sheet, Workbook } from '#shared/base/workbook.ts';
import { oldFontOf } from '#shared/domain/legacy-text/old-font.ts';
import { type DocumentLine, lineOfRuns } from './document-line.ts';
import type { Allowance } from './sheet-part.ts';
import { TableRows } from './table-rows.ts';
import type { TextRun } from './text-parts.ts';
import { refused, type WorkbookCaps } from './workbook-caps.ts';

/** Lines kept of what stands above a table. */
const TITLES = 40;
/** Deeper markup is no document's. */
const DEEPEST = 500;

/** Blocks: each ends a line of the text it stands in. */
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'blockquote']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'xml']);

type Open = { readonly name: string; readonly font: string | undefined };

/**
 * Reads the tables of a page that Excel or Word put on the clipboard, or saved under the name of a workbook: texts,
 * spans, hidden rows and fonts. Nothing is run, fetched or laid out. Throws: WorkbookRefused.
 */
export function readHtml(html: string, caps: WorkbookCaps): Workbook {
  const reader = new HtmlTables(caps, fontsOfClasses(html));
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html);
  parser.end();
  if (reader.sheets.length === 0) throw refused('workbook.noTable', {});
  return { sheets: reader.sheets };
}

class HtmlTables {
  readonly sheets: Sheet[] = [];
  private readonly open: Open[] = [];
  private readonly left: Allowance;
  private readonly caps: WorkbookCaps;
  private readonly classFonts: ReadonlyMap<string, string>;
  private titles: DocumentLine[] = [];
  private table: TableRows | undefined;
  private tables = 0;
  private silent = 0;
  private inRow = false;
  private cell: { readonly across: number; readonly down: number } | undefined;
  private runs: TextRun[] = [];

  constructor(caps: WorkbookCaps, classFonts: ReadonlyMap<string, string>) {
    this.caps = caps;
    this.classFonts = classFonts;
    this.left = { rows: caps.rows, textLength: caps.textLength };
  }

  onopentag = (name: string, attributes: Record<string, string>): void => {
    if (this.open.length >= DEEPEST) throw refused('workbook.damaged', {});
    this.open.push({ name, font: this.fontOf(name, attributes) ?? this.open.at(-1)?.font });
    if (SILENT.has(name)) this.silent += 1;
    if (name === 'table') this.startTable();
    else if (name === 'tr' && this.tables === 1) this.startRow(attributes);
    else if ((name === 'td' || name === 'th') && this.tables === 1) this.startCell(attributes);
    else if (BLOCKS.has(name)) this.endLine();
  };

  ontext = (text: string): void => {
    if (this.silent > 0) return;
    const font = this.open.at(-1)?.font;
    const plain = text.replace(/[\s\u00a0]+/g, ' ');
    this.runs.push(font === undefined ? { text: plain } : { text: plain, fontName: font });
  };

  onclosetag = (name: string): void => {
    this.open.pop();
    if (SILENT.has(name)) this.silent -= 1;
    if (name === 'table') this.endTable();
    else if (this.tables !== 1) this.endBlock(name);
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else this.endBlock(name);
  };

  private endBlock(name: string): void {
    if (BLOCKS.has(name) || name === 'td' || name === 'th') this.endLine();
  }

  /** A table inside a cell only lends it its words. */
  private startTable(): void {
    this.endLine();
    this.tables += 1;
    if (this.tables > 1) return;
    if (this.sheets.length >= this.caps.sheets) throw refused('workbook.tooManySheets', { max: this.caps.sheets });
    this.table = new TableRows(`#${this.sheets.length + 1}`, this.caps, this.left);
    for (const line of this.titles.slice(-TITLES)) this.table.title(line);
    this.titles = [];
    this.runs = [];
  }

  private endTable(): void {
    this.tables = Math.max(0, this.tables - 1);
    if (this.tables > 0 || !this.table) return;
    this.endRow();
    const sheet = this.table.finish();
    this.table = undefined;
    if (sheet.rows.length > 0) this.sheets.push(sheet);
  }

  private startRow(attributes: Record<string, string>): void {
    this.endRow();
    this.inRow = true;
    this.table?.startRow(/display\s*:\s*none|mso-hide|visibility\s*:\s*hidden/i.test(attributes.style ?? ''));
  }

  private startCell(attributes: Record<string, string>): void {
    this.endCell();
    if (!this.inRow) this.startRow({});
    this.cell = {
      across: spanOf(attributes.colspan, this.caps.columns),
      down: spanOf(attributes.rowspan, 100_000),
    };
    this.runs = [];
  }

  private endCell(): void {
    if (!this.cell) return;
    this.table?.add({ ...lineOfRuns(this.runs), ...this.cell });
    this.cell = undefined;
    this.runs = [];
  }

  private endRow(): void {
    this.endCell();
    if (this.inRow) this.table?.endRow();
    this.inRow = false;
  }

  /** Inside a cell a line goes on as a new one of it; outside tables it may be a title. */
  private endLine(): void {
    if (this.cell) {
      this.runs.push({ text: '\n' });
      return;
    }
    const line = lineOfRuns(this.runs);
    this.runs = [];
    if (this.tables === 0 && line.text !== '') this.titles = [...this.titles.slice(-TITLES), line];
  }

  private fontOf(name: string, attributes: Record<string, string>): string | undefined {
    const styled = fontIn(attributes.style ?? '');
    if (styled !== undefined) return styled;
    if (name === 'font' && attributes.face) return attributes.face;
    for (const one of (attributes.class ?? '').split(/\s+/)) {
      const font = this.classFonts.get(one.toLowerCase());
      if (font !== undefined) return font;
    }
    return this.classFonts.get(name);
  }
}

const spanOf = (written: string | undefined, most: number): number => {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isInteger(span) ? Math.min(Math.max(1, span), most) : 1;
};

/** The first font of a list of them, without its quotes. */
function fontIn(style: string): string | undefined {
  const named = /font-family\s*:\s*(?:&quot;|["'])?([^;,"'&}]+)/i.exec(style)?.[1]?.trim();
  return named === '' ? undefined : named;
}

/** Excel names a cell's font in a class of the page's own style; only old fonts are worth knowing. */
function fontsOfClasses(html: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const [, sheet = ''] of html.matchAll(/<style[^>]*>([^<]*(?:<(?!\/style)[^<]*)*)<\/style/gi)) {
    for (const [, selectors = '', rules = ''] of sheet.matchAll(/([^{}]{1,2000})\{([^{}]{0,4000})\}/g)) {
      const font = fontIn(rules);
      if (font === undefined || !oldFontOf(font)) continue;
      for (const [, name = ''] of selectors.matchAll(/(?:^|[\s,.])([a-z][\w-]*)\s*(?=,|$|\{|\s)/gi))
        fonts.set(name.toLowerCase(), font);
    }
  }
  return fonts;
}
