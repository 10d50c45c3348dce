import type { OldCode, Sheet, SheetCell } from '../../base/workbook.ts';
import { fromOldCode } from './old-font.ts';

/** Letters that Vietnamese has in Unicode and no old code can have: a text with one of them is read as it stands. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u0323]/;
/** Signs that ABC has for letters, beside or between Latin ones: "C«ng", "§Æng", "­u". */
const ABC = /[A-Za-z][\u00a1-\u00bf\u00d7]|[\u00a1-\u00bf\u00d7\u00c6][A-Za-z]/;
/** A vowel and, as a letter of its own, its mark: "Nguyeãn", "Coâng"; and the horned ones before a mark. */
const VNI =
  /[aeouyAEOUY][\u00f8\u00fb\u00f5\u00f9\u00ef\u00e2\u00e0\u00e5\u00e3\u00e1\u00e4\u00ea\u00e8\u00fa\u00fc\u00e9\u00eb]|[\u00f4\u00f6][\u00f8\u00fb\u00f5\u00f9\u00ef]/i;

/** Cells looked at, from the top; a list is written in one code throughout. */
const SAMPLE = 2000;
const FEWEST = 3;
const SHARE = 0.15;

/**
 * Says that the texts of a sheet whose file names no fonts look like an old code. Only ever a reason to ask: converting
 * what is Unicode already would spoil every name.
 */
export function suspectedCode(sheet: Sheet): OldCode | undefined {
  const seen = { texts: 0, abc: 0, vni: 0 };
  for (const { cells } of sheet.rows) {
    for (const { kind, text, oldCode } of cells) {
      if (kind !== 'text' || oldCode !== undefined || !/\p{L}/u.test(text)) continue;
      if (UNICODE_ONLY.test(text)) return undefined;
      seen.texts += 1;
      if (ABC.test(text)) seen.abc += 1;
      else if (VNI.test(text)) seen.vni += 1;
    }
    if (seen.texts >= SAMPLE) break;
  }
  const most = seen.abc >= seen.vni ? 'abc' : 'vni';
  return seen[most] >= FEWEST && seen[most] >= seen.texts * SHARE ? most : undefined;
}

/** The sheet with its texts read as of that code; numbers, days and what was converted by its font stay. */
export function convertSheet(sheet: Sheet, code: OldCode): Sheet {
  const converted = (cell: SheetCell): SheetCell =>
    cell.kind === 'text' && cell.oldCode === undefined
      ? { ...cell, text: fromOldCode(cell.text, code), oldCode: code }
      : cell;
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(converted) })) };
}
