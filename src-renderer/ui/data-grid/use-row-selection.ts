import { useCallback, useRef } from 'react';
import type { DataGridProps } from './grid-types.ts';

type ChosenRow<Row> = { readonly row: Row; readonly index: number };

export type RowSelection<Row> = {
  readonly toggle: (index: number) => void;
  readonly extend: (from: number, to: number) => void;
  /** True when there was a selection to give up. */
  readonly clear: () => boolean;
  readonly chosenRows: () => readonly ChosenRow<Row>[];
};

/** Which rows are selected, and their contents as far as they were seen, for copying. */
export function useRowSelection<Row>(grid: DataGridProps<Row>): RowSelection<Row> {
  const seen = useRef(new Map<string, ChosenRow<Row>>());
  const latest = useRef(grid);
  latest.current = grid;

  const change = useCallback((edit: (keys: Set<string>, keyOf: (index: number) => string | undefined) => void) => {
    const { source, rowKey, selected, onSelect } = latest.current;
    if (!onSelect) return;
    const keyOf = (index: number) => {
      const row = source.getRow(index);
      if (row === undefined) return undefined;
      const key = rowKey(row);
      seen.current.set(key, { row, index });
      return key;
    };
    const keys = new Set(selected);
    edit(keys, keyOf);
    onSelect(keys);
  }, []);
  const toggle = useCallback(
    (index: number) =>
      change((keys, keyOf) => {
        const key = keyOf(index);
        if (key !== undefined && !keys.delete(key)) keys.add(key);
      }),
    [change],
  );
  const extend = useCallback(
    (from: number, to: number) =>
      change((keys, keyOf) => {
        for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
          const key = keyOf(index);
          if (key !== undefined) keys.add(key);
        }
      }),
    [change],
  );
  const clear = useCallback((): boolean => {
    const { selected, onSelect } = latest.current;
    if (!selected?.size || !onSelect) return false;
    onSelect(new Set());
    return true;
  }, []);
  const chosenRows = useCallback((): readonly ChosenRow<Row>[] => {
    const { selected } = latest.current;
    const rows = [...(selected ?? [])].flatMap((key) => seen.current.get(key) ?? []);
    return rows.toSorted((a, b) => a.index - b.index);
  }, []);
  return { toggle, extend, clear, chosenRows };
}
