import { useEffect, useRef } from 'react';
import type { Input } from '#shared/api/index.ts';

type Asked = Input<'exports.list'>;

/** The list on the screen as a file can be made of it: what it is called, its columns from left to right, its rows. */
export type ShownList = Pick<Asked, 'title' | 'columns' | 'shown'> & {
  /** How many rows it has, as far as the screen knows. */
  readonly count: number;
};

let shown: (() => ShownList | undefined) | undefined;

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
}

/** The list on the screen; undefined where there is none. */
export const findShownList = (): ShownList | undefined => shown?.();
