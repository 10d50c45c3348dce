import { type RefObject, useEffect } from 'react';

const FOCUSABLE =
  'input:not([tabindex="-1"]):not(:disabled), button:not([tabindex="-1"]):not(:disabled), [tabindex="0"]';

/** Where focus goes when a pane is entered: what was marked for it, else its first control. */
const entryOf = (pane: Element): HTMLElement | null =>
  pane.querySelector<HTMLElement>('[data-pane-entry]') ?? pane.querySelector<HTMLElement>(FOCUSABLE);

/**
 * F6 moves the focus to the next pane, Shift+F6 to the one before, as Windows does; the way out of a grid, which keeps
 * Tab to itself. Panes are the elements marked `data-pane`, in reading order.
 */
export function usePaneKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || !frame.current) return;
      event.preventDefault();
      const panes = [...frame.current.querySelectorAll('[data-pane]')].filter(
        (pane) => !pane.closest('[inert]') && entryOf(pane),
      );
      const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = here < 0 ? 0 : (here + step + panes.length) % panes.length;
      const pane = panes[next];
      if (pane) entryOf(pane)?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [frame]);
}
