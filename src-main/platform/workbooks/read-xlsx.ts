import type { Workbook } from '#shared/base/workbook.ts';
import { readBook } from './book-parts.ts';
import type { CellContext } from './cell-value.ts';
import { readSheet } from './sheet-part.ts';
import { readSharedStrings, readStyles } from './text-parts.ts';
import { refused, type WorkbookCaps } from './workbook-caps.ts';
import type { Package } from './zip-parts.ts';

/**
 * Reads an .xlsx or .xlsm into plain sheets; macros, links and drawings are not looked at, formulas not computed.
 * Throws: WorkbookRefused. Source: ECMA-376 part 1, 18 (SpreadsheetML); docs/decisions/0011-workbook-reader.md.
 */
export async function readXlsx(pack: Package, caps: WorkbookCaps): Promise<Workbook> {
  const book = await readBook(pack, caps);
  const { sharedStringsPart, stylesPart, date1904 } = book;
  const context: CellContext = {
    strings: sharedStringsPart ? await readSharedStrings(pack.read(sharedStringsPart), caps) : [],
    styles: stylesPart ? await readStyles(pack.read(stylesPart)) : [],
    date1904,
  };
  const left = { rows: caps.rows, textLength: caps.textLength };
  const sheets = [];
  for (const entry of book.sheets) sheets.push(await readSheet(pack.read(entry.part), entry, context, caps, left));
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw refused('workbook.empty', {});
  return { sheets };
}
