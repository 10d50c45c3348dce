import { QueryClient } from '@tanstack/react-query';

/**
 * Nothing here is a network: what was read stays true until a write touches it, and a failed call is a bug that
 * trying again would only hide.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        throwOnError: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
