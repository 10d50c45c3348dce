import { type RefObject, useCallback, useRef, useState } from 'react';

/**
 * State that handlers can also read at once: between a key and the next drawing a blur may come, and must see what the
 * key has already settled.
 */
export function useLatestState<T>(initial: T): readonly [T, (next: T) => void, RefObject<T>] {
  const [state, setState] = useState(initial);
  const latest = useRef(initial);
  const set = useCallback((next: T) => {
    latest.current = next;
    setState(() => next);
  }, []);
  return [state, set, latest];
}
