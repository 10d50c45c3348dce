import { columnLetter, type Sheet } from '#shared/base/workbook.ts';
import { plainKey } from './plain-key.ts';
import type { ColumnUse } from './plan.ts';

/**
 * Lists that sort by given name keep it in a column of its own, right of the rest: under a heading "Tên", or under a
 * "Họ và tên" that is merged over both. Read without it, everybody would lose their name.
 */
export function withGivenName(columns: readonly ColumnUse[], sheet: Sheet, headerRow: number): readonly ColumnUse[] {
  const person = columns.find(({ field }) => field === 'person');
  if (!person) return columns;
  const column = person.column + 1;
  const next = columns.find((use) => use.column === column);
  if (next) {
    const own = plainKey(next.heading.split(' – ').at(-1) ?? '');
    const isGiven = !next.settled && (own === 'ten' || (!next.field && next.heading === person.heading));
    return isGiven ? columns.map((use) => (use === next ? { ...use, field: 'givenName' } : use)) : columns;
  }
  const covers = sheet.merges.some(
    ({ top, left, right }) => top === headerRow && left === person.column && right === column,
  );
  if (!covers) return columns;
  const given: ColumnUse = { ...person, column, letter: columnLetter(column), field: 'givenName' };
  return [...columns, given].sort((a, b) => a.column - b.column);
}
