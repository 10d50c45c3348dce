import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { days1904, formatDay, serialToDay } from '#shared/base/local-date.ts';
import type { Sheet, SheetCell, SheetRow, Workbook } from '#shared/base/workbook.ts';
import { numberText, shownAs } from './number-format.ts';
import type { Allowance } from './sheet-part.ts';
import { ownText } from './text-parts.ts';
import { damaged, refused, tooLarge, type WorkbookCaps, WorkbookRefused } from './workbook-caps.ts';

/**
 * Reads an old binary .xls: values, formulas, merges and what is hidden; macros and links are not looked at. The file
 * format names fonts, but its reader does not, so that old codes are told by their letters.
 * Throws: WorkbookRefused. Source: [MS-XLS]; D11.
 */
export function readXls(bytes: Uint8Array, caps: WorkbookCaps): Workbook {
  const book = opened(bytes, caps);
  const names = book.SheetNames;
  if (names.length > caps.sheets) throw refused('workbook.tooManySheets', { max: caps.sheets });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const left = { rows: caps.rows, textLength: caps.textLength };
  const sheets = names.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    return sheet ? [readSheet(sheet, { name: name.slice(0, 100), hidden, date1904 }, caps, left)] : [];
  });
  if (sheets.every(({ rows }) => rows.length === 0)) throw refused('workbook.empty', {});
  return { sheets };
}

/** Whatever the library makes of a stranger's bytes, a failure of it is the file's. */
function opened(bytes: Uint8Array, caps: WorkbookCaps): WorkBook {
  try {
    // Styles are what tells a hidden row or column.
    const options = {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    } as const;
    return read(bytes, { ...options, sheetRows: caps.rows + 1 });
  } catch (fault) {
    const isLocked = fault instanceof Error && /password-protected|encryption scheme/i.test(fault.message);
    throw isLocked ? new WorkbookRefused({ code: 'workbook.protected', params: {} }) : damaged();
  }
}

type About = { readonly name: string; readonly hidden: boolean; readonly date1904: boolean };

function readSheet(sheet: WorkSheet, about: About, caps: WorkbookCaps, left: Allowance): Sheet {
  const data: ReadonlyArray<ReadonlyArray<CellObject | undefined> | undefined> = sheet['!data'] ?? [];
  const rows: SheetRow[] = [];
  for (const [r, line] of data.entries()) {
    const cells: SheetCell[] = [];
    for (const [c, cell] of (line ?? []).entries()) {
      const read = cell && toCell(c + 1, cell, about);
      if (!read) continue;
      if (c >= caps.columns) throw refused('workbook.tooManyColumns', { sheet: about.name, max: caps.columns });
      left.textLength -= read.text.length + (read.formula?.length ?? 0);
      if (left.textLength < 0) throw tooLarge(caps.textLength);
      cells.push(read);
    }
    if (cells.length === 0) continue;
    left.rows -= 1;
    if (left.rows < 0) throw refused('workbook.tooManyRows', { sheet: about.name, max: caps.rows });
    rows.push({ number: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells });
  }
  const merges = sheet['!merges'] ?? [];
  if (merges.length > caps.merges) throw tooLarge(caps.inflatedBytes);
  return {
    name: about.name,
    hidden: about.hidden,
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at) =>
      column?.hidden && at < caps.columns ? [at + 1] : [],
    ),
    rows,
    merges: merges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
  };
}

function toCell(column: number, cell: CellObject, about: About): SheetCell | undefined {
  const value = readValue(cell, about);
  const formula = cell.f === undefined ? undefined : ownText(cell.f);
  if (value.text === '' && formula === undefined) return undefined;
  const kind = value.text === '' ? 'empty' : value.kind;
  return { ...value, column, kind, ...(formula !== undefined && { formula }) };
}

function readValue({ t, v, w, z }: CellObject, { date1904 }: About): Omit<SheetCell, 'column'> {
  if (t === 'b') return { kind: 'boolean', text: v ? 'TRUE' : 'FALSE' };
  if (t === 'e') return { kind: 'error', text: w ?? String(v ?? '') };
  if (t !== 'n' || typeof v !== 'number') return { kind: 'text', text: ownText(typeof v === 'string' ? v : '') };
  const shown = shownAs(-1, typeof z === 'string' && z !== 'General' ? z : undefined);
  const serial = date1904 ? v + days1904 : v;
  const day = shown.kind === 'date' ? serialToDay(serial) : undefined;
  if (day !== undefined) return { kind: 'date', text: formatDay(day), serial };
  return { kind: 'number', text: numberText(v, shown.kind === 'number' ? shown.mask : undefined), serial: v };
}
