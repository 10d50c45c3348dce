import { useTranslation } from 'react-i18next';
import type { BackupRow } from '#shared/api/backups.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import styles from './backups.module.css';

const causes = {
  daily: 'cause.daily',
  import: 'cause.import',
  bundle: 'cause.bundle',
  migration: 'cause.migration',
  restore: 'cause.restore',
  asked: 'cause.asked',
} as const;

type BackupTableProps = {
  readonly rows: readonly BackupRow[];
  readonly nowMs: number;
  readonly onLook: (row: BackupRow) => void;
};

/** All copies, newest first: when, why, how large. */
export function BackupTable({ rows, nowMs, onLook }: BackupTableProps) {
  const { t, i18n } = useTranslation('backups');
  if (rows.length === 0) return <p className={styles.soft}>{t('none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('list')}>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('causeHead')}</th>
            <th scope="col" className={styles.end}>
              {t('size')}
            </th>
            <td className={styles.last} />
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.at - a.at)
            .map((row) => (
              <tr key={row.name}>
                <th scope="row">{instantText(row.at, nowMs)}</th>
                <td>{t(causes[row.cause])}</td>
                <td className={styles.end}>{sizeText(row.sizeBytes, i18n.language)}</td>
                <td className={styles.last}>
                  <Button size="small" onPress={() => onLook(row)}>
                    {t('look', { time: instantText(row.at, nowMs) })}
                  </Button>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
