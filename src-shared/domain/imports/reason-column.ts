import { nfc } from '#shared/base/vi-text.ts';
import type { Sheet } from '#shared/base/workbook.ts';

/** Heads the column that a workbook of refused rows has besides those of the list. */
export const REASON_HEADING = 'Lý do chưa nhập';

/** A heading stands near the top; further down the words are somebody's. */
const ROWS_LOOKED_AT = 100;

/** A list that comes back corrected still has the column that says why it came back: it is read without it. */
export function withoutReasons(sheet: Sheet): Sheet {
  for (const { cells } of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const found = cells.find(({ text }) => text.length < 40 && nfc(text).trim() === REASON_HEADING);
    if (!found) continue;
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column !== found.column),
    }));
    return { ...sheet, rows: rows.filter(({ cells }) => cells.length > 0) };
  }
  return sheet;
}
