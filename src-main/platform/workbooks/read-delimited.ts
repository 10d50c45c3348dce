import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SheetCell, SheetRow, Workbook } from '#shared/base/workbook.ts';
import { suspectedCode } from '#shared/domain/legacy-text/suspect-sheet.ts';
import { ownText } from './text-parts.ts';
import { damaged, refused, tooLarge, type WorkbookCaps, WorkbookRefused } from './workbook-caps.ts';

/** Separators that lists are exported with, those of Vietnamese Excel first: commas stand inside texts. */
const SEPARATORS = [';', '\t', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** Bytes that are looked at to tell the separator and the code, and bytes read at a time. */
const SAMPLE = 65_536;
const PIECE = 1_048_576;

/** Reads CSV or tab-separated text as a workbook of one sheet, every cell a text. Throws: WorkbookRefused. */
export async function readDelimited(bytes: Uint8Array, caps: WorkbookCaps): Promise<Workbook> {
  const encoding = await encodingOf(bytes, caps);
  const { separator, start } = await separatorOf(decoded(bytes.subarray(0, SAMPLE), encoding), caps);
  if (separator === undefined) throw new WorkbookRefused({ code: 'workbook.wrongType', params: { found: '.txt' } });
  const rows = await rowsOf(pieces(bytes, encoding, start), separator, caps);
  if (rows.length === 0) throw refused('workbook.empty', {});
  return { sheets: [{ ...blank(encoding), rows }] };
}

/** Tab-separated text from the clipboard. Throws: WorkbookRefused. */
export async function readPastedText(text: string, caps: WorkbookCaps): Promise<Workbook> {
  const rows = await rowsOf([text], '\t', caps);
  if (rows.length === 0) throw refused('workbook.noTable', {});
  return { sheets: [{ ...blank('utf-8'), name: '#1', rows }] };
}

const blank = (encoding: string) => ({
  name: encoding.startsWith('utf') ? 'CSV' : `CSV (${encoding})`,
  hidden: false,
  hiddenColumns: [],
  merges: [],
});

const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function* pieces(bytes: Uint8Array, encoding: string, start: number): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let skip = start;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield piece.slice(skip);
    skip = 0;
  }
  yield decoder.decode();
}

/**
 * Unicode is known for certain. What is none was saved by a Vietnamese Windows, or holds letters of ABC or VNI, which
 * show themselves as Latin ones; the interpreter then asks. Source: https://encoding.spec.whatwg.org (windows-1258).
 */
async function encodingOf(bytes: Uint8Array, caps: WorkbookCaps): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const latin = decoded(bytes.subarray(0, SAMPLE), 'windows-1252');
  const { separator = ',' } = await separatorOf(latin, caps);
  const rows = await rowsOf([latin], separator, caps);
  return suspectedCode({ ...blank('utf-8'), rows }) ? 'windows-1252' : 'windows-1258';
}

/** The separator that cuts most lines into most cells; "sep=;" of Excel's own first line wins and is no row. */
async function separatorOf(
  text: string,
  caps: WorkbookCaps,
): Promise<{ readonly separator: Separator | undefined; readonly start: number }> {
  const stated = /^\ufeff?sep=([;,\t])\r?\n/i.exec(text);
  if (stated) return { separator: stated[1] as Separator, start: stated[0].length };
  const whole = text.length < SAMPLE / 4 ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  let best: { separator: Separator; cells: number } | undefined;
  for (const separator of SEPARATORS) {
    const rows = await rowsOf([whole], separator, { ...caps, columns: Number.MAX_SAFE_INTEGER });
    const cells = rows.reduce((sum, row) => sum + (row.cells.length > 1 ? row.cells.length : 0), 0);
    if (cells > (best?.cells ?? 0)) best = { separator, cells };
  }
  return { separator: best?.separator, start: 0 };
}

/** Quotes may hold separators, line ends and doubled quotes; a stray one is a letter. Source: RFC 4180. */
async function rowsOf(texts: Iterable<string>, separator: string, caps: WorkbookCaps): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const sheet = blank('utf-8').name;
  let textLength = caps.textLength;
  const take = (record: readonly string[], number: number): void => {
    const cells: SheetCell[] = [];
    for (const [i, text] of record.entries()) {
      if (text.trim() === '') continue;
      if (i >= caps.columns) throw refused('workbook.tooManyColumns', { sheet, max: caps.columns });
      textLength -= text.length;
      if (textLength < 0) throw tooLarge(caps.textLength);
      cells.push({ column: i + 1, kind: 'text', text: ownText(text) });
    }
    if (cells.length === 0) return;
    if (rows.length >= caps.rows) throw refused('workbook.tooManyRows', { sheet, max: caps.rows });
    rows.push({ number, hidden: false, cells });
  };
  const options = { delimiter: separator, bom: true, relax_quotes: true, relax_column_count: true } as const;
  const parser = Readable.from(texts).pipe(parse({ ...options, max_record_size: PIECE }));
  try {
    let number = 0;
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      take(record, number);
    }
  } catch (fault) {
    // A quote that never ends swallows the rest of the file.
    throw fault instanceof CsvError ? damaged() : fault;
  }
  return rows;
}
