import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';

/** What a refusal says in the language of the screen, and the code to read over the telephone. */
export type Words = { readonly sentence: string; readonly code: string };

/** The sentence that both locales keep for a code; all of them are proved to exist by a test. */
export function useRefusalWords(): (refusal: Refusal) => Words {
  const { t } = useTranslation('errors');
  return useCallback(
    ({ code, params }: Refusal) => ({ sentence: (t as (key: string, params: object) => string)(code, params), code }),
    [t],
  );
}
