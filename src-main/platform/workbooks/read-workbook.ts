import { open } from 'node:fs/promises';
import type { Result } from '#shared/base/result.ts';
import type { Workbook } from '#shared/base/workbook.ts';
import { readBook } from './book-parts.ts';
import type { CellContext } from './cell-value.ts';
import { refuseByBytes, refuseByParts } from './file-kind.ts';
import { readSheet } from './sheet-part.ts';
import { readSharedStrings, readStyles } from './text-parts.ts';
import {
  refused,
  tooLarge,
  type WorkbookCaps,
  type WorkbookRefusalCode,
  WorkbookRefused,
  workbookCaps,
} from './workbook-caps.ts';
import { openPackage } from './zip-parts.ts';

/**
 * Reads an .xlsx or .xlsm into plain sheets; macros, links and drawings are not looked at, formulas not computed.
 * @param source a path, or the whole file
 * Refuses: workbook.notAWorkbook, .wrongType {found}, .oldExcel, .protected, .damaged, .empty, .tooLarge {maxMb},
 *   .tooManySheets {max}, .tooManyRows and .tooManyColumns {sheet, max}. Throws: when a path cannot be read.
 * Source: ECMA-376 part 1, 18 (SpreadsheetML); docs/decisions/0011-workbook-reader.md.
 */
export async function readWorkbook(
  source: string | Uint8Array,
  caps: WorkbookCaps = workbookCaps,
): Promise<Result<Workbook, WorkbookRefusalCode>> {
  try {
    return { ok: true, value: await read(typeof source === 'string' ? await bytesOf(source, caps) : source, caps) };
  } catch (fault) {
    // Parsing leaves by throwing its refusal, from however deep it stands; anything else is a bug.
    if (fault instanceof WorkbookRefused) return { ok: false, ...fault.refusal };
    throw fault;
  }
}

/** Takes what is there when reading starts: a stick may answer differently the second time. */
async function bytesOf(path: string, caps: WorkbookCaps): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > caps.fileBytes) throw tooLarge(caps.fileBytes);
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function read(bytes: Uint8Array, caps: WorkbookCaps): Promise<Workbook> {
  if (bytes.length > caps.fileBytes) throw tooLarge(caps.fileBytes);
  const notZip = refuseByBytes(bytes);
  if (notZip) throw new WorkbookRefused(notZip);
  const pack = await openPackage(bytes, caps);
  const notOurs = refuseByParts(pack.has);
  if (notOurs) throw new WorkbookRefused(notOurs);
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
