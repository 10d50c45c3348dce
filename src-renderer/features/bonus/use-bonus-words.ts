import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bonus } from '#shared/domain/catalogue/bonus.ts';
import { useNumbers } from '../../api/use-numbers.ts';

type Known = Extract<Bonus, { known: true }>;

/** Amounts in words of the screen, and why there is none. */
export function useBonusWords() {
  const { t } = useTranslation('bonus');
  const { t: catalogue } = useTranslation('catalogue');
  const numbers = useNumbers();
  return useMemo(() => {
    const dong = (amount: number) => t('dong', { amount: numbers.format(amount) });
    const coefficient = (value: number) =>
      new Intl.NumberFormat(numbers.resolvedOptions().locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 4,
      }).format(value);
    return {
      dong,
      amount: (bonus: Bonus) => {
        if (!bonus.known) return t('unknown', { why: catalogue(`unknown.${bonus.why}`) });
        return bonus.isMaximum ? t('maximum', { amount: dong(bonus.amount) }) : dong(bonus.amount);
      },
      product: (bonus: Known) =>
        t('product', { coefficient: coefficient(bonus.coefficient), salary: dong(bonus.salary) }),
    };
  }, [t, catalogue, numbers]);
}
