import { useEffect } from 'react';
import type { Go } from './use-places.ts';

/** Ctrl+N enters an award. @param free the screen has awards to add to, and nothing lies over it */
export function useAddAward(go: Go, free: boolean): void {
  useEffect(() => {
    if (!free) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'n' || event.isComposing)
        return;
      event.preventDefault();
      go.open({ sheet: 'award' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go, free]);
}
