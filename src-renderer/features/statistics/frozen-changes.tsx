import { useTranslation } from 'react-i18next';
import type { AwardSince } from '#shared/api/statistics.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { levels } from '#shared/domain/levels.ts';
import type { CellChange, FieldChange } from '#shared/domain/statistics/frozen.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './statistics.module.css';
import { spanText } from './use-figure-words.ts';
import { useHeadingWords } from './use-heading-words.ts';

type FrozenCellsProps = { readonly table: StatisticsTable; readonly cells: readonly CellChange[] };

/** The numbers that say something else now. */
export function FrozenCells({ table, cells }: FrozenCellsProps) {
  const { t } = useTranslation('statistics');
  const words = useHeadingWords();
  const numbers = useNumbers();
  const { rows, columns } = table.choice;
  return (
    <table className={styles.list} aria-label={t('changes.cells')}>
      <thead>
        <tr>
          <th scope="col" className={styles.listHead}>
            {t('changes.cell')}
          </th>
          <th scope="col" className={styles.listHead}>
            {t('changes.before')}
          </th>
          <th scope="col" className={styles.listHead}>
            {t('changes.now')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const name = [
            words(rows, cell.row),
            ...(cell.column ? [words(columns, cell.column)] : []),
            spanText(cell),
          ].join(' · ');
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{numbers.format(cell.before)}</td>
              <td>{numbers.format(cell.after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type FrozenAwardsProps = {
  readonly awards: readonly AwardSince[];
  /** how many there are, shown or not */
  readonly all: number;
  readonly onAward: (awardId: string) => void;
};

/** The awards that came, went or were corrected; each opens. */
export function FrozenAwards({ awards, all, onAward }: FrozenAwardsProps) {
  const { t } = useTranslation('statistics');
  const numbers = useNumbers();
  const says = useFieldWords();
  return (
    <>
      <table className={styles.list} aria-label={t('changes.awards')}>
        <thead>
          <tr>
            <th scope="col" className={styles.listHead}>
              {t('changes.what')}
            </th>
            <th scope="col" className={styles.listHead}>
              {t('changes.award')}
            </th>
            <th scope="col" className={styles.listHead}>
              {t('changes.decision')}
            </th>
            <th scope="col" className={styles.listHead}>
              {t('changes.fields')}
            </th>
          </tr>
        </thead>
        <tbody>
          {awards.map((award) => (
            <tr key={award.id}>
              <td>{t(`since.${award.kind}`)}</td>
              <th scope="row">
                {award.kind === 'withdrawn' ? (
                  award.recipient
                ) : (
                  <Button kind="link" onPress={() => onAward(award.id)}>
                    {award.recipient}
                  </Button>
                )}
                <span className={styles.under}>{award.form}</span>
              </th>
              <td>{[award.decision, award.decidedOn && formatDay(award.decidedOn)].filter(Boolean).join(', ')}</td>
              <td>
                {award.fields.map((field) => (
                  <div key={field.field}>{says(field)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {awards.length < all && (
        <p>{t('changes.more', { shown: numbers.format(awards.length), all: numbers.format(all) })}</p>
      )}
    </>
  );
}

/** "Năm: 2024 → 2023" */
function useFieldWords(): (change: FieldChange) => string {
  const { t } = useTranslation('statistics');
  const { t: ofAwards } = useTranslation('awards');
  const wordOf = (field: FieldChange['field'], value: string): string => {
    if (value === '') return t('changes.nothing');
    const level = levels.find((one) => one === value);
    const kind = recipientKinds.find((one) => one === value);
    const commendation = commendationTypes.find((one) => one === value);
    if (field === 'level' && level) return ofAwards(`level.${level}`);
    if (field === 'kind' && kind) return ofAwards(`kind.${kind}`);
    if (field === 'commendation' && commendation) return ofAwards(`commendation.${commendation}`);
    if (field === 'sex') return t(`sex.${value === 'male' || value === 'female' ? value : 'unknown'}`);
    return field === 'decidedOn' ? formatDay(value) : value;
  };
  return ({ field, before, after }) =>
    t('changes.field', { field: t(`field.${field}`), before: wordOf(field, before), after: wordOf(field, after) });
}
