import { Trans, useTranslation } from 'react-i18next';
import type { ImportCounts } from '#shared/domain/imports/plan.ts';
import { useNumbers } from '../../api/use-numbers.ts';

type CountsLineProps = {
  readonly counts: ImportCounts;
  /** After the import: what was taken, instead of what will be. */
  readonly past?: boolean;
};

/** One sentence of truth about an import: what goes in, what does not. */
export function CountsLine({ counts, past = false }: CountsLineProps) {
  const { t } = useTranslation('imports');
  const numbers = useNumbers();
  const bold = { b: <b /> };
  const onlyPeople = counts.collectives + counts.individuals === 0 && counts.peopleToAdd > 0;
  const added =
    !onlyPeople &&
    counts.peopleToAdd > 0 &&
    t(past ? 'counts.peopleAdded' : 'counts.peopleToAdd', { number: numbers.format(counts.peopleToAdd) });
  const left = [
    counts.refused > 0 && t('counts.refused', { number: numbers.format(counts.refused) }),
    counts.repeats > 0 && t('counts.repeats', { number: numbers.format(counts.repeats) }),
    counts.warned > 0 && t('counts.warned', { number: numbers.format(counts.warned) }),
    added,
    counts.decisionsToAdd > 0 &&
      t(past ? 'counts.decisionsAdded' : 'counts.decisionsToAdd', { number: numbers.format(counts.decisionsToAdd) }),
    counts.updates > 0 && t(past ? 'counts.updated' : 'counts.updates', { number: numbers.format(counts.updates) }),
    counts.unitsToAdd > 0 && t('counts.unitsToAdd', { number: numbers.format(counts.unitsToAdd) }),
    counts.unitsProposed > 0 && t('counts.unitsProposed', { number: numbers.format(counts.unitsProposed) }),
  ].filter((part) => part !== false);
  const values = {
    collectives: numbers.format(counts.collectives),
    individuals: numbers.format(counts.individuals),
    people: numbers.format(counts.people),
  };
  return (
    <p>
      {onlyPeople ? (
        <Trans
          t={t}
          i18nKey={past ? 'counts.onlyPeopleTaken' : 'counts.onlyPeople'}
          values={{ number: numbers.format(counts.peopleToAdd) }}
          components={bold}
        />
      ) : past ? (
        <Trans t={t} i18nKey="counts.taken" values={values} components={bold} />
      ) : (
        <Trans t={t} i18nKey="counts.toTake" values={values} components={bold} />
      )}{' '}
      {left.length > 0 ? `${left.join(' · ')}.` : t('counts.clean')}
    </p>
  );
}
