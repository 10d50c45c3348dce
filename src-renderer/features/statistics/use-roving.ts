import { type KeyboardEvent, useRef } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const buttonsIn = (part: Element | null | undefined): HTMLButtonElement[] => [
  ...(part?.querySelectorAll('button') ?? []),
];

/** One button of a table is in the tab order; arrows, Home and End take the focus to the others. */
export function useRoving() {
  const table = useRef<HTMLTableElement>(null);
  const go = (to: HTMLButtonElement): void => {
    for (const button of buttonsIn(table.current)) button.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  const target = (from: HTMLButtonElement, key: string): HTMLButtonElement | undefined => {
    const row = from.closest('tr');
    const beside = buttonsIn(row);
    if (key === 'Home') return beside[0];
    if (key === 'End') return beside.at(-1);
    const step = steps[key];
    if (!step) return undefined;
    const [down, right] = step;
    if (right !== 0) return beside[beside.indexOf(from) + right];
    const at = from.closest('td')?.cellIndex ?? 0;
    const rows = [...(table.current?.querySelectorAll('tbody tr, tfoot tr') ?? [])];
    for (let line = (row ? rows.indexOf(row) : 0) + down; rows[line]; line += down) {
      const there = rows[line]?.children[at]?.querySelector('button');
      if (there) return there;
    }
    return undefined;
  };
  return {
    /** Keeps one button reachable, whichever the table is drawn with. */
    table: (element: HTMLTableElement | null): void => {
      table.current = element;
      const buttons = buttonsIn(element);
      const [first] = buttons;
      if (first && !buttons.some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLButtonElement) || event.altKey || event.ctrlKey) return;
      const to = target(event.target, event.key);
      if (!to) return;
      event.preventDefault();
      go(to);
    },
  };
}
