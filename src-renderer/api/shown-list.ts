import { useEffect, useRef } from 'react';
import type { Input } from '#shared/api/index.ts';

type Asked = Input<'exports.list'>;

/** The list on the screen as a file can be made of it: what it is called, its columns from left to right, its rows. */
export type ShownList = Pick<Asked, 'title' | 'columns' | 'shown'> & {
  /** How many rows it has, as far as the screen knows. */
  readonly count: number;
};

let shown: (() => ShownList | undefined) | undefined;
const watchers = new Set<() => void>();

/**
 * Tells the shell which list is on the screen, so that menu and button export just that one.
 * @param make called when somebody exports, not while drawing
 */
export function useShownList(make: () => ShownList | undefined): void {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const own = () => latest.current();
    shown = own;
    return () => {
      if (shown === own) shown = undefined;
    };
  }, []);
  useEffect(() => {
    for (const watch of watchers) watch();
  });
}

/** Calls back whenever the list on the screen was drawn anew. Returns what ends that. */
export function watchShownList(watch: () => void): () => void {
  watchers.add(watch);
  return () => void watchers.delete(watch);
}

/** The list on the screen; undefined where there is none. */
export const findShownList = (): ShownList | undefined => shown?.();

/** A column of a grid, as far as a file needs it. */
type ShownColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly text: (row: Row, index: number) => string;
  readonly exported?: {
    readonly kind: 'number' | 'day';
    readonly value: (row: Row, index: number) => string | number;
  };
};

/** A list that the page holds whole, in the order in which it shows it. */
export function shownRows<Row>(title: string, columns: readonly ShownColumn<Row>[], rows: readonly Row[]): ShownList {
  const cell = (column: ShownColumn<Row>, row: Row, index: number): string | number =>
    column.exported ? column.exported.value(row, index) : column.text(row, index);
  return {
    title,
    count: rows.length,
    columns: columns.map(({ id, header, exported }) => ({ id, header, kind: exported?.kind ?? 'text' })),
    shown: {
      list: 'rows',
      rows: rows.map((row, index) => columns.map((column) => cell(column, row, index))),
    },
  };
}
