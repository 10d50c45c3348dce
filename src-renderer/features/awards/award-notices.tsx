import { Trans, useTranslation } from 'react-i18next';
import type { AwardTotals } from '#shared/api/awards.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Totals } from '../../ui/filters/totals.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { isNarrowed, type ListFilter } from './award-filter.ts';

type AwardsHeadProps = {
  readonly year: number | undefined;
  readonly totals: AwardTotals | undefined;
  /** Absent while nothing may be written. */
  readonly onAdd?: () => void;
  readonly onImport: () => void;
  readonly onPrint: () => void;
};

/** What is shown and how much of it. */
export function AwardsHead({ year, totals, onAdd, onImport, onPrint }: AwardsHeadProps) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const sums = totals && {
    collective: numbers.format(totals.collective),
    individual: numbers.format(totals.individual),
    household: numbers.format(totals.household),
    units: numbers.format(totals.units),
  };
  return (
    <PageHead
      title={year === undefined ? t('titleAll') : t('titleYear', { year })}
      truth={
        sums && (
          <>
            <Trans
              t={t}
              i18nKey={totals.household > 0 ? 'truthHouseholds' : 'truth'}
              values={sums}
              components={{ b: <b /> }}
            />
            {totals.void > 0 && ` ${t('truthVoid', { void: numbers.format(totals.void) })}`}
          </>
        )
      }
      actions={
        <>
          <Button onPress={onImport}>{t('action.import')}</Button>
          <Button onPress={onPrint}>{t('action.print')}</Button>
          {onAdd && (
            <Button kind="primary" keys="Ctrl N" onPress={onAdd}>
              {t('action.add')}
            </Button>
          )}
        </>
      }
    />
  );
}

type AwardSumsProps = { readonly totals: AwardTotals | undefined; readonly selected: number };

/** Under the list: what it comes to, and how much of it is selected. */
export function AwardSums({ totals, selected }: AwardSumsProps) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  if (!totals) return null;
  const sum = (label: string, value: number, always = false) =>
    value > 0 || always ? [{ label, value: numbers.format(value) }] : [];
  return (
    <Totals
      totals={[
        ...sum(t('sums.total'), totals.total, true),
        ...sum(t('sums.collective'), totals.collective),
        ...sum(t('sums.individual'), totals.individual),
        ...sum(t('sums.household'), totals.household),
        ...sum(t('sums.void'), totals.void),
        ...sum(t('sums.selected'), selected),
      ]}
    />
  );
}

/** Corrected rows keep their places until the person wants them sorted again. */
export function OutOfOrder({ onReorder }: { readonly onReorder: () => void }) {
  const { t } = useTranslation('awards');
  const button = (
    <Button size="small" onPress={onReorder}>
      {t('outOfOrder.action')}
    </Button>
  );
  return (
    <Banner flush action={button}>
      {t('outOfOrder.sentence')}
    </Banner>
  );
}

/** In place of rows when the filters let none through. */
export function NoMatch({ filter, onClear }: { readonly filter: ListFilter; readonly onClear: () => void }) {
  const { t } = useTranslation('awards');
  const button = isNarrowed(filter) && <Button onPress={onClear}>{t('noMatch.clear')}</Button>;
  return <EmptyState title={t('noMatch.title')} sentence={t('noMatch.sentence')} action={button} />;
}
