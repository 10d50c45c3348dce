import ExcelJs, { type Workbook, type Worksheet } from 'exceljs';
import type { ListDocument, TableBlock } from '#shared/domain/lists/list-document.ts';
import { paperWords } from '#shared/domain/lists/paper-words.ts';
import { pageMm } from './docx-measures.ts';
import { plainText } from './plain-text.ts';
import { writeBlocks } from './xlsx-blocks.ts';
import { planSheets, type SheetPlan } from './xlsx-sheets.ts';
import { writeTable } from './xlsx-table.ts';

const inchOfMm = (mm: number): number => mm / 25.4;
/** Excel's width of a column counts digits of 7 pixels, with 5 pixels beside them. */
const columnWidth = (mm: number): number => Math.max(1, ((mm / 25.4) * 96 - 5) / 7);

/** A list as a workbook: a worksheet for each table, each printed as the list is. Texts stay texts, whatever they begin with. */
export async function writeXlsx(document: ListDocument): Promise<Uint8Array> {
  const book: Workbook = new ExcelJs.Workbook();
  book.title = plainText(document.title);
  book.creator = plainText(document.author);
  book.lastModifiedBy = paperWords.program;
  planSheets(document, paperWords.list.name).forEach((plan, index) => {
    writeSheet(book, plan, document, index === 0);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(book: Workbook, plan: SheetPlan, document: ListDocument, isFirst: boolean): void {
  const { orientation = 'portrait', pageMark = '' } = document;
  const page = pageMm[orientation];
  const sheet = book.addWorksheet(plan.name, {
    pageSetup: {
      paperSize: 9, // A4
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inchOfMm(page.top),
        right: inchOfMm(page.right),
        bottom: inchOfMm(page.bottom),
        left: inchOfMm(page.left),
        header: inchOfMm(8.5),
        footer: inchOfMm(8.5),
      },
    },
    headerFooter: {
      differentFirst: isFirst,
      oddHeader: `&C&"Times New Roman"&13&P${pageMark === '' ? '' : `&R&"Times New Roman"&13${headerText(pageMark)}`}`,
    },
  });
  const widths = widthsOf(plan.table, page.text);
  widths.forEach((mm, index) => {
    sheet.getColumn(index + 1).width = columnWidth(mm);
  });
  const place = { sheet, widths, page };
  const headingRow = writeBlocks(place, plan.before, 1);
  const after = plan.table ? writeTable(sheet, plan.table, headingRow) : headingRow;
  const end = writeBlocks(place, plan.after, after);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(widths.length).letter}${Math.max(1, end - 1)}`;
  if (plan.table) freeze(sheet, headingRow);
}

/** The headings stay on the screen and return on every page. */
function freeze(sheet: Worksheet, row: number): void {
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: row, showGridLines: false }];
}

const widthsOf = (table: TableBlock | undefined, textMm: number): readonly number[] =>
  table ? table.columns.map(({ widthMm }) => widthMm) : Array.from({ length: 6 }, () => textMm / 6);

/** An ampersand would begin a sign of the header's own. */
const headerText = (text: string): string => plainText(text).replaceAll('&', '&&');
