import type { Sheet, Workbook } from '#shared/base/workbook.ts';
import { type DocumentFonts, readDocumentFonts } from './docx-fonts.ts';
import { DocumentTables } from './docx-tables.ts';
import { refused, type WorkbookCaps } from './workbook-caps.ts';
import { scanXml } from './xml-scan.ts';
import type { Package } from './zip-parts.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

/**
 * Reads the tables of a Word file, each as a sheet with the lines above it; deleted and hidden text is left out.
 * Throws: WorkbookRefused. Source: ECMA-376 part 1, 17.4 (tables), 17.3.2.26 (rFonts).
 */
export async function readDocx(pack: Package, caps: WorkbookCaps): Promise<Workbook> {
  const fonts: DocumentFonts = pack.has(STYLES) ? await readDocumentFonts(pack.read(STYLES)) : { of: () => undefined };
  const reader = new DocumentTables(caps, fonts);
  await scanXml(pack.read(DOCUMENT), reader);
  const sheets: readonly Sheet[] = reader.sheets;
  if (sheets.length === 0) throw refused('workbook.noTable', {});
  return { sheets };
}
