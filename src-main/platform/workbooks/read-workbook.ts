import { open } from 'node:fs/promises';
import type { Result } from '#shared/base/result.ts';
import type { PastedTable, Workbook, WorkbookSource } from '#shared/base/workbook.ts';
import { fileKind, packageKind } from './file-kind.ts';
import { readDelimited, readPastedText } from './read-delimited.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  tooLarge,
  type WorkbookCaps,
  type WorkbookRefusalCode,
  WorkbookRefused,
  workbookCaps,
} from './workbook-caps.ts';
import { openPackage } from './zip-parts.ts';

/**
 * Reads a list, whatever it came in, as plain sheets: .xlsx, .xlsm, .xls, the tables of a .docx or of a page, CSV, or
 * what was pasted. What it is its bytes say, not its name.
 * Refuses: workbook.notAWorkbook, .wrongType {found}, .protected, .damaged, .empty, .noTable, .tooLarge {maxMb},
 *   .tooManySheets {max}, .tooManyRows and .tooManyColumns {sheet, max}. Throws: when a path cannot be read.
 */
export async function readWorkbook(
  source: WorkbookSource,
  caps: WorkbookCaps = workbookCaps,
): Promise<Result<Workbook, WorkbookRefusalCode>> {
  try {
    return { ok: true, value: await read(source, caps) };
  } catch (fault) {
    // Parsing leaves by throwing its refusal, from however deep it stands; anything else is a bug.
    if (fault instanceof WorkbookRefused) return { ok: false, ...fault.refusal };
    throw fault;
  }
}

async function read(source: WorkbookSource, caps: WorkbookCaps): Promise<Workbook> {
  if (typeof source !== 'string' && 'pasted' in source) return readPasted(source.pasted, caps);
  const bytes = typeof source === 'string' ? await bytesOf(source, caps) : source;
  const kind = fileKind(bytes);
  if (typeof kind !== 'string') throw new WorkbookRefused(kind);
  const limit = kind === 'text' ? caps.textBytes : caps.fileBytes;
  if (bytes.length > limit) throw tooLarge(limit);
  switch (kind) {
    case 'text':
      return readDelimited(bytes, caps);
    case 'html':
      return readHtml(Buffer.from(bytes).toString('utf8'), caps);
    case 'xls':
      return readXls(bytes, caps);
    case 'zip': {
      const pack = await openPackage(bytes, caps);
      const inside = packageKind(pack.has);
      if (typeof inside !== 'string') throw new WorkbookRefused(inside);
      return inside === 'docx' ? readDocx(pack, caps) : readXlsx(pack, caps);
    }
  }
}

/** The page knows what is merged and which font a text is in; where it holds no table the text may. */
function readPasted({ text, html }: PastedTable, caps: WorkbookCaps): Workbook | Promise<Workbook> {
  const isPage = html !== undefined && /<table[\s>]/i.test(html);
  return isPage ? readHtml(html, caps) : readPastedText(text, caps);
}

/** Takes what is there when reading starts: a stick may answer differently the second time. */
async function bytesOf(path: string, caps: WorkbookCaps): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > caps.textBytes) throw tooLarge(caps.textBytes);
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
