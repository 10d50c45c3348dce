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
    const written = new WeakSet<EventTarget>();
    const onInput = ({ target }: Event) => void (target && written.add(target));
    const onKey = (event: KeyboardEvent) => {
      const other = event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented;
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || other || isWriting(event.target, written)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('input', onInput, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('input', onInput, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [undo, free]);
  return undo;
}

/** Ticks and the like hold a value and no text. */
const textTypes: readonly string[] = ['text', 'search', 'number', 'password', 'tel', 'email'];

/**
 * A field that was written in has an undo of its own, also once it was emptied; a cell under the hand only while it is
 * being typed into.
 */
function isWriting(target: EventTarget | null, written: WeakSet<EventTarget>): boolean {
  if (target instanceof HTMLElement && target.dataset.atRest !== undefined) return false;
  const writable =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && textTypes.includes(target.type) && !target.readOnly);
  return writable && (target.value !== '' || written.has(target));
}
