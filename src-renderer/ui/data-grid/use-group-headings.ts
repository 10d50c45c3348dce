import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import type { Lines } from './group-lines.ts';
import type { GridScroll } from './use-grid-scroll.ts';
import { useLatestState } from './use-latest-state.ts';

type Parts = {
  readonly lines: Lines;
  readonly scroll: GridScroll;
  readonly onFold: ((key: string) => void) | undefined;
};

export type GroupHeadings = {
  /** The heading that has the focus, or had it last: it is drawn wherever the list is scrolled to. */
  readonly held: number | undefined;
  readonly focusLine: (line: number) => void;
  /** A heading was put in place: it takes the focus if that is on its way to it. */
  readonly onReady: (order: number, element: HTMLElement | null) => void;
  readonly onFold: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, heading: HeadingPlace) => void;
};

export type HeadingPlace = {
  readonly order: number;
  readonly fold: { readonly key: string; readonly open: boolean };
  /** Onto a row, by its place. */
  readonly onRow: (index: number) => void;
};

/** The focus on headings that fold: arrows walk lines, left folds, right unfolds. */
export function useGroupHeadings(parts: Parts): GroupHeadings {
  const [held, setHeld, heldNow] = useLatestState<number | undefined>(undefined);
  const wanted = useRef(false);
  const elements = useRef(new Map<number, HTMLElement>());
  const latest = useRef(parts);
  latest.current = parts;

  const focusLine = useCallback(
    (line: number) => {
      const { lines, scroll } = latest.current;
      const order = lines.groupAt(line);
      if (order === undefined) return;
      scroll.reveal(line);
      const drawn = elements.current.get(order);
      wanted.current = !drawn;
      setHeld(order);
      drawn?.focus({ preventScroll: true });
    },
    [setHeld],
  );
  const onReady = useCallback(
    (order: number, element: HTMLElement | null) => {
      if (!element) return void elements.current.delete(order);
      elements.current.set(order, element);
      if (!wanted.current || heldNow.current !== order) return;
      wanted.current = false;
      element.focus({ preventScroll: true });
    },
    [heldNow],
  );
  const onFold = useCallback((key: string) => latest.current.onFold?.(key), []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent, { order, fold, onRow }: HeadingPlace) => {
      const { lines, scroll } = latest.current;
      const line = lines.lineOfGroup(order);
      const goTo = (to: number) => {
        const within = Math.max(0, Math.min(lines.count - 1, to));
        const at = lines.lineAt(within);
        if (at.kind === 'group') focusLine(within);
        else onRow(at.index);
      };
      const unmodified = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === 'ArrowUp' && line === 0)
        event.currentTarget.closest('[role="grid"]')?.querySelector<HTMLElement>('[data-head-col]')?.focus();
      else if (event.key === 'ArrowDown') goTo(line + 1);
      else if (event.key === 'ArrowUp') goTo(line - 1);
      else if (event.key === 'PageDown') goTo(line + scroll.pageLines);
      else if (event.key === 'PageUp') goTo(line - scroll.pageLines);
      else if (event.key === 'Home') goTo(0);
      else if (event.key === 'End') goTo(lines.count - 1);
      else if (event.key === 'ArrowRight' && unmodified) {
        if (fold.open) goTo(line + 1);
        else onFold(fold.key);
      } else if (event.key === 'ArrowLeft' && unmodified) {
        if (fold.open) onFold(fold.key);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [focusLine, onFold],
  );
  return useMemo(
    () => ({ held, focusLine, onReady, onFold, onKeyDown }),
    [held, focusLine, onReady, onFold, onKeyDown],
  );
}
