import { useEffect } from 'react';
import { tsvToCells } from '../ui/data-grid/copy-cells.ts';
import type { Go } from './use-places.ts';

/**
 * A table pasted where nothing takes text is a list to bring in, whichever list is open.
 * @param free nothing lies over the screen, and the register may be written
 */
export function usePastedTable(go: Go, free: boolean): void {
  useEffect(() => {
    if (!free) return;
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || isWriting(event.target) || tsvToCells(pasted).length < 2) return;
      event.preventDefault();
      go.open({ sheet: 'import', pasted });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [go, free]);
}

/** The hand in a list that cannot be typed into is in a field too, which takes nothing. */
const isWriting = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !target.readOnly) || target instanceof HTMLTextAreaElement;
