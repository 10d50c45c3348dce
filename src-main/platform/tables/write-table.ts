import { CSV_START, csvHeader, csvLine } from '#shared/domain/exports/csv-text.ts';
import type { Separator, TableCell, TableColumn } from '#shared/domain/exports/table.ts';
import { fixedParts, sheetEnd, sheetStart } from './xlsx-parts.ts';
import { headingRow, sheetRow } from './xlsx-sheet.ts';
import { writeZip, type ZipMember } from './zip-writer.ts';

/** Rows in blocks, as they are read: whoever writes them holds one block at a time. */
export type RowBlocks = AsyncIterable<readonly (readonly TableCell[])[]>;

/** A file for Excel, as a stream. */
export async function* writeCsv(
  columns: readonly TableColumn[],
  blocks: RowBlocks,
  separator: Separator,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(CSV_START + csvHeader(columns, separator), 'utf8');
  for await (const rows of blocks)
    yield Buffer.from(rows.map((cells) => csvLine(columns, cells, separator)).join(''), 'utf8');
}

/**
 * A workbook of one sheet, as a stream: texts stand in their cells, so that no list of texts grows in memory.
 * Source: ECMA-376 part 1, §18.3 (SpreadsheetML sheets), part 2 (packages).
 */
export function writeXlsx(
  title: string,
  columns: readonly TableColumn[],
  blocks: RowBlocks,
  at: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const members: ZipMember[] = [
    ...fixedParts([title]).map(([name, text]) => ({
      name,
      bytes: [Buffer.from(text, 'utf8')],
      method: 'deflate' as const,
    })),
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet(columns, blocks), method: 'deflate' },
  ];
  return writeZip(members, at);
}

async function* sheet(columns: readonly TableColumn[], blocks: RowBlocks): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(sheetStart(columns) + headingRow(columns), 'utf8');
  let last = 1;
  for await (const rows of blocks) {
    const from = last + 1;
    last += rows.length;
    yield Buffer.from(rows.map((cells, at) => sheetRow(columns, cells, from + at)).join(''), 'utf8');
  }
  yield Buffer.from(sheetEnd(columns, last), 'utf8');
}
