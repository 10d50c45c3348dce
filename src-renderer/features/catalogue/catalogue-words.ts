import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/base/local-date.ts';
import type { Certainty } from '#shared/domain/catalogue/award-types.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import type { Tone } from '../../ui/tone.ts';

export const certaintyTones: Readonly<Record<Certainty, Tone>> = { S: 'ok', K: 'plain', '?': 'bad', '': 'plain' };

/** Keys of words may hold no question mark. */
export const certaintyKeys = { S: 'seen', K: 'known', '?': 'doubtful', '': 'unsaid' } as const satisfies Record<
  Certainty,
  string
>;

/** Money, coefficients and periods as the language of the screen writes them. */
export function useFigures() {
  const { t } = useTranslation('catalogue');
  const numbers = useNumbers();
  return useMemo(
    () => ({
      dong: (amount: number) => t('dong', { amount: numbers.format(amount) }),
      coefficient: (value: number) =>
        new Intl.NumberFormat(numbers.resolvedOptions().locale, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 4,
        }).format(value),
      period: ({ validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null }) => {
        if (validFrom && validTo) return t('period.both', { from: formatDay(validFrom), to: formatDay(validTo) });
        if (validFrom) return t('period.from', { from: formatDay(validFrom) });
        return validTo ? t('period.to', { to: formatDay(validTo) }) : t('period.open');
      },
    }),
    [t, numbers],
  );
}
