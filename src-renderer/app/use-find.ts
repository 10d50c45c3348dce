import { useCallback, useEffect } from 'react';
import type { Go } from './use-places.ts';

/** The search box of the open screen, if it has one. */
const searchBox = (): HTMLInputElement | null => document.querySelector('main search input');

/**
 * Ctrl+F: into the search box of the open screen; a screen without one gives
 * way to the awards. Returns what does it.
 * @param covered a sheet stands over the screen: then nothing is searched, lest its work be lost
 */
export function useFind(go: Go, covered: boolean): () => void {
  const find = useCallback(() => {
    if (covered) return;
    const box = searchBox();
    if (!box) return go.to({ screen: 'awards', find: true });
    box.focus();
    box.select();
  }, [go, covered]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      find();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [find]);
  return find;
}
