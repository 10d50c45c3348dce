import { useMemo } from 'react';
import { sortKey } from '#shared/base/vi-text.ts';
import type { Column, Sorts } from './grid-types.ts';

type Key = string | number;

/** A number or a day by what a file gets of it, anything else as Vietnamese texts are ordered; '' stands last. */
function keyOf<Row>(column: Column<Row>, row: Row): Key {
  return column.exported ? column.exported.value(row, 0) : sortKey(column.text(row, 0));
}

const compare = (a: Key, b: Key): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** The rows of a list that the page holds whole, in the order of its headings; as given where nobody sorted. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorts: Sorts,
): readonly Row[] {
  return useMemo(() => {
    const keys = sorts.flatMap(({ columnId, descending }) => {
      const column = columns.find(({ id }) => id === columnId);
      return column ? [{ column, turn: descending ? -1 : 1 }] : [];
    });
    if (keys.length === 0) return rows;
    const keyed = rows.map((row) => ({ row, by: keys.map(({ column }) => keyOf(column, row)) }));
    return keyed
      .toSorted((a, b) => {
        for (const [at, { turn }] of keys.entries()) {
          const order = compare(a.by[at] ?? '', b.by[at] ?? '') * turn;
          if (order !== 0) return order;
        }
        return 0;
      })
      .map(({ row }) => row);
  }, [rows, columns, sorts]);
}
