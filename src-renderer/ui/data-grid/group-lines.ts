import type { RowGroup } from './grid-types.ts';

/** A line of the grid: a row of the source, or the heading of a group. */
export type Line =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'group'; readonly group: RowGroup };

export type Lines = {
  readonly count: number;
  readonly lineAt: (line: number) => Line;
  readonly lineOfRow: (index: number) => number;
  /** How many rows stand above a line. */
  readonly rowsAbove: (line: number) => number;
  /** Among the headings, from 0; undefined for the line of a row. */
  readonly groupAt: (line: number) => number | undefined;
  readonly lineOfGroup: (order: number) => number;
};

/** How many of the groups stand before or at a condition that only turns from true to false once. */
function countWhile(groups: readonly RowGroup[], holds: (group: RowGroup, order: number) => boolean): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group && holds(group, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weaves group headings between rows without touching the rows: a million of them stay a number. */
export function weaveLines(rowCount: number, groups: readonly RowGroup[]): Lines {
  const lineOfRow = (index: number) => index + countWhile(groups, (group) => group.at <= index);
  const lineAt = (line: number): Line => {
    // The heading of the n-th group (from 0) stands on line at + n.
    const before = countWhile(groups, (group, order) => group.at + order <= line);
    const group = groups[before - 1];
    if (group && group.at + before - 1 === line) return { kind: 'group', group };
    return { kind: 'row', index: line - before };
  };
  const before = (line: number) => countWhile(groups, (group, order) => group.at + order < line);
  return {
    count: rowCount + groups.length,
    lineAt,
    lineOfRow,
    rowsAbove: (line) => line - before(line),
    groupAt: (line) => (lineAt(line).kind === 'group' ? before(line) : undefined),
    lineOfGroup: (order) => (groups[order]?.at ?? rowCount) + order,
  };
}
