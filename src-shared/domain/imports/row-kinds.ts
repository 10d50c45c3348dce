import { type Line, textOf } from './lines.ts';
import { plainKey } from './plain-key.ts';
import type { Table } from './tables.ts';

/** "(1) (2) (3)" or "1 2 3" under a heading. */
export function isColumnNumbers(line: Line): boolean {
  const marks = line.own.map((cell) => textOf(cell).replace(/[()]/g, ''));
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number);
  if (numbers.length < 3 || !marks.every((mark) => /^(?:\d{1,2}|[A-Z])$/.test(mark))) return false;
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}

/** Accents decide: "Tổng cộng" is a total, "Tống Công Sơn" a man. */
const TOTAL = /^(?:tổng cộng|tổng số|tổng|cộng)(?![\p{L}])|^danh sách (?:này )?(?:gồm|có)(?![\p{L}])/iu;

export const isTotalText = (text: string): boolean => TOTAL.test(text);

const SIGNATURE =
  /^(nguoi lap|nguoi tong hop|nguoi duyet|nguoi kiem tra|can bo tong hop|noi nhan|luu\b|thu truong|lanh dao|tm |kt |tl |tuq |xac nhan|phe duyet|y kien|giam doc|pho giam doc|truong phong|pho truong phong|chu tich|cum truong|cum pho|dai dien|ky,? |ky ten|da ky|ghi chu)/;
const PLACE_AND_DATE = /^(?:[a-z]+ ){0,6}ngay( \d{1,2})? thang( \d{1,2})? nam( \d{0,4})?$/;

/** Does this text stand at the foot of a list: who made it, who signs, where and when, who receives it? */
export function isSignatureText(text: string): boolean {
  const key = plainKey(text);
  return SIGNATURE.test(key) || PLACE_AND_DATE.test(key);
}

/** Own cells in columns that mean something, ordinal and note aside: what makes a row a record. */
export function evidence(line: Line, table: Table): number {
  let count = 0;
  for (const { field, column } of table.columns) {
    if (!field || field === 'ordinal' || field === 'note') continue;
    if (line.own.some((cell) => cell.column === column)) count += 1;
  }
  return count;
}

export const ordinalOf = (line: Line, table: Table): string => {
  const column = table.columnOf.get('ordinal');
  return column === undefined ? '' : textOf(line.cells[column]);
};

export const isNumbered = (line: Line, table: Table): boolean => /^\d+[.)]?$/.test(ordinalOf(line, table));

export const hasAwardCell = (line: Line, table: Table): boolean =>
  table.awardColumns.some((column) => line.own.some((cell) => cell.column === column));
