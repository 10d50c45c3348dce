import type { SheetLayout } from './directory.ts';
import { type Line, textOf } from './lines.ts';
import { plainKey } from './plain-key.ts';

/** Headings stand among the first rows that hold anything, in at most so many of them. */
const ROWS_LOOKED_AT = 60;
const TALLEST = 4;

/** The headings of a list as they are told from others: by column, without accents, case and punctuation. */
export const headingKey = (rows: readonly Line[]): string =>
  rows
    .map(({ own }) => own.map((cell) => `${cell.column}:${plainKey(textOf(cell))}`).join('|'))
    .join('\n')
    .slice(0, 4000);

export type RememberedLayout = { readonly key: string; readonly layout: SheetLayout };

/** What was settled the last time about a list with these headings, wherever they stand now. */
export function rememberedLayout(
  lines: readonly Line[],
  remembered: ReadonlyMap<string, SheetLayout> | undefined,
): RememberedLayout | undefined {
  if (!remembered || remembered.size === 0) return undefined;
  for (const [at, line] of lines.slice(0, ROWS_LOOKED_AT).entries()) {
    for (let height = 1; height <= TALLEST; height += 1) {
      const key = headingKey(lines.slice(at, at + height));
      const layout = remembered.get(key);
      // Only a heading that a person pointed at is looked for no further.
      if (layout)
        return { key, layout: layout.headerHeight === undefined ? layout : { ...layout, headerRow: line.number } };
    }
  }
  return undefined;
}
