import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** Until the window closes; another register begins with another client, and so with nothing kept. */
const kept = new WeakMap<QueryClient, Map<string, unknown>>();

/**
 * State that is found again where one left it, after the screen was closed and opened anew.
 * @param fresh a value to begin with whatever was left; it is then what is kept
 */
export function useKept<T>(
  name: string,
  initial: () => T,
  fresh?: () => T,
): readonly [T, (change: (now: T) => T) => void] {
  const client = useQueryClient();
  const [state, setState] = useState<T>(() => {
    const values = kept.get(client) ?? new Map<string, unknown>();
    kept.set(client, values);
    const value = fresh ? fresh() : values.has(name) ? (values.get(name) as T) : initial();
    values.set(name, value);
    return value;
  });
  const update = useCallback(
    (change: (now: T) => T) => {
      const values = kept.get(client);
      // What was typed while something was being saved is part of it.
      const next = change(values?.get(name) as T);
      values?.set(name, next);
      setState(() => next);
    },
    [client, name],
  );
  return [state, update];
}
