import { useTranslation } from 'react-i18next';
import type { SalaryRow } from '#shared/api/rules.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { newestOn } from '#shared/domain/catalogue/dated.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import styles from './catalogue.module.css';
import { useFigures } from './catalogue-words.ts';
import { CertaintyWord } from './certainty.tsx';
import { RecordButtons } from './record-buttons.tsx';

type SalaryTableProps = {
  readonly salaries: readonly SalaryRow[];
  readonly today: Day;
  /** Absent where headquarters keeps them. */
  readonly onEdit: ((salaryId: string | undefined) => void) | undefined;
};

/** Base salaries, newest first; today's in bold. */
export function SalaryTable({ salaries, today, onEdit }: SalaryTableProps) {
  const { t } = useTranslation('catalogue');
  const { dong } = useFigures();
  const { run } = useCommand('rules.withdrawSalary');
  const now = newestOn(salaries, today);
  return (
    <div className={styles.page}>
      <p className={styles.soft}>{t('salaries.what')}</p>
      {salaries.length === 0 && <EmptyState title={t('salaries.none')} sentence={t('salaries.noneWhy')} />}
      {salaries.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('tab.salaries')}>
            <thead>
              <tr>
                <th scope="col">{t('field.validFrom')}</th>
                <th scope="col" className={styles.end}>
                  {t('field.amount')}
                </th>
                <th scope="col">{t('field.certainty')}</th>
                <th scope="col">{t('field.source')}</th>
                {onEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {salaries.toReversed().map((row) => (
                <tr key={row.id} data-now={row === now || undefined}>
                  <th scope="row">{formatDay(row.validFrom)}</th>
                  <td className={styles.end}>{dong(row.amount)}</td>
                  <td className={styles.tight}>
                    <CertaintyWord certainty={row.certainty} />
                  </td>
                  <td>{row.source}</td>
                  {onEdit && (
                    <td>
                      <RecordButtons
                        name={t('salaries.name', { day: formatDay(row.validFrom) })}
                        onEdit={() => onEdit(row.id)}
                        withdraw={(withdrawn) => run({ id: row.id, withdrawn })}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
