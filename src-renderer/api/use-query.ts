import { keepPreviousData, useQuery as useReactQuery } from '@tanstack/react-query';
import type { Input, NamesOf, Output, Reply } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { featureOf } from './changes.ts';
import { call } from './client.ts';

/** A screen has states, not flags. `fresh` is false while the value still belongs to the input before. */
export type QueryState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly why: Refusal }
  | { readonly status: 'ready'; readonly value: T; readonly fresh: boolean };

type QueryOptions = {
  /** False: do not ask yet; the state stays `loading`. */
  readonly enabled?: boolean;
  /** Keeps the last value on the screen while another input is being read. */
  readonly keepPrevious?: boolean;
};

/** Reads one thing of the contract and reads it again whenever a write touched its feature. */
export function useQuery<N extends NamesOf<'query' | 'ask' | 'desk'>>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): QueryState<Output<N>> {
  // The answers of every name together are a union too large for the compiler, so the cache holds them untyped.
  const { data: kept, isPlaceholderData } = useReactQuery<unknown>({
    queryKey: [featureOf(name), name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
  const data = kept as Reply<N> | undefined;
  if (!data) return { status: 'loading' };
  if (!data.ok) return { status: 'refused', why: data as Refusal };
  return { status: 'ready', value: data.value, fresh: !isPlaceholderData };
}
