import { columnLetter, type Merge, type Sheet } from '#shared/base/workbook.ts';
import { readHeading } from './headings.ts';
import { type Line, textOf } from './lines.ts';

/** The words above one column: those of a heading it shares with neighbours, and its own. */
export type HeadingCell = {
  readonly column: number;
  readonly letter: string;
  readonly over: string;
  readonly own: string;
};

/** Headings go over at most this many rows. */
const TALLEST = 4;

/** Does this row name columns? Two known headings are needed, and at least half of its cells must be such. */
export function isHeadingLine(line: Line): boolean {
  const matches = line.own.map((cell) => readHeading(textOf(cell)));
  const fields = new Set(matches.flatMap((match) => (match ? [match.field] : [])));
  const exact = matches.filter((match) => match?.exact).length;
  const named = matches.filter(Boolean).length;
  // Four known word by word leave no doubt, even among many that an office made up.
  return fields.size >= 2 && exact >= 2 && named * (exact >= 4 ? 3 : 2) >= line.own.length;
}

/** How many rows the heading that starts at `at` takes. */
export function headingHeight(sheet: Sheet, lines: readonly Line[], at: number): number {
  const top = lines[at]?.number ?? 0;
  const merged = sheet.merges.filter((merge) => merge.top === top && merge.bottom > top);
  const bottom = Math.min(Math.max(top, ...merged.map((merge) => merge.bottom)), top + TALLEST - 1);
  if (bottom > top) return lines.slice(at).filter(({ number }) => number <= bottom).length;
  return isSubheading(lines[at], lines[at + 1], sheet.merges) ? 2 : 1;
}

/** Short words that stand only under headings with room to their right: "Số" and "Ngày" under "Quyết định". */
function isSubheading(above: Line | undefined, line: Line | undefined, merges: readonly Merge[]): boolean {
  if (!above || !line || line.number !== above.number + 1 || line.own.length === 0) return false;
  return line.own.every((cell) => {
    const text = textOf(cell);
    const over = spanOver(above, cell.column, merges);
    if (!over || over.width < 2 || text.length > 30 || cell.kind !== 'text') return false;
    return Boolean(readHeading(`${over.text} ${text}`) ?? readHeading(text));
  });
}

/** The heading that covers a column in the row above: merged over it, or with empty cells to its right. */
function spanOver(line: Line, column: number, merges: readonly Merge[]): { text: string; width: number } | undefined {
  const merge = merges.find(({ top, left, right }) => top === line.number && left <= column && right >= column);
  if (merge) return { text: textOf(line.cells[merge.left]), width: merge.right - merge.left + 1 };
  const cell = line.own.findLast((one) => one.column <= column);
  if (!cell) return undefined;
  const next = line.own.find((one) => one.column > column);
  // Right of the last heading there is room without end.
  return { text: textOf(cell), width: (next?.column ?? column + 2) - cell.column };
}

/** Every column that a heading of `height` rows names. */
export function headingCells(sheet: Sheet, lines: readonly Line[], at: number, height: number): HeadingCell[] {
  const rows = lines.slice(at, at + height);
  const columns = new Set(rows.flatMap((row) => row.own.map(({ column }) => column)));
  for (const merge of sheet.merges) {
    if (height > 1 && merge.top === rows[0]?.number)
      for (let c = merge.left; c <= Math.min(merge.right, 200); c++) columns.add(c);
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const own = rows
        .findLast((row) => row.own.some((cell) => cell.column === column))
        ?.own.find((cell) => cell.column === column);
      const first = rows[0];
      const text = textOf(own);
      const over = height > 1 && first ? (spanOver(first, column, sheet.merges)?.text ?? '') : '';
      return { column, letter: columnLetter(column), over: over === text ? '' : over, own: text };
    })
    .filter(({ own, over }) => own !== '' || over !== '');
}
