import { useCallback, useEffect } from 'react';
import { useUndo } from '../features/actions/index.ts';
import type { Go } from './use-places.ts';

/**
 * Ctrl+Z outside a text field undoes the newest action of this station.
 * @param free nothing lies over the screen, and the register may be written
 * @returns the same for the menu
 */
export function useUndoKey(go: Go, free: boolean): () => void {
  const undo = useUndo(useCallback((tx: number) => go.open({ sheet: 'actions', tx }), [go]));
  useEffect(() => {
    if (!free) return;
    const onKey = (event: KeyboardEvent) => {
      const other = event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented;
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || other || isWriting(event.target)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, free]);
  return undo;
}

/** A field with text in it has an undo of its own; an empty one has nothing to undo. */
const isWriting = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
