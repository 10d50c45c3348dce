import { type ReactNode, useCallback, useRef } from 'react';
import styles from './data-grid.module.css';
import type { Say } from './use-cell-edit.ts';

/** Two regions that are read aloud: one waits its turn, one does not. Written to directly: nothing is drawn anew. */
export function useLiveText(): { readonly say: Say; readonly regions: ReactNode } {
  const polite = useRef<HTMLDivElement>(null);
  const urgent = useRef<HTMLDivElement>(null);
  const say = useCallback<Say>((sentence, now = false) => {
    const region = now ? urgent.current : polite.current;
    if (region) region.textContent = sentence;
  }, []);
  const regions = (
    <>
      <div ref={polite} className={styles.live} role="status" aria-live="polite" />
      <div ref={urgent} className={styles.live} role="alert" aria-live="assertive" />
    </>
  );
  return { say, regions };
}
