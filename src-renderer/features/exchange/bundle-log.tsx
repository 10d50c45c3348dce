import { useTranslation } from 'react-i18next';
import type { BundleLogRow } from '#shared/api/exchange.ts';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import styles from './exchange.module.css';

type BundleLogProps = {
  readonly rows: readonly BundleLogRow[];
  readonly nowMs: number;
  readonly onOpen: (bundle: number) => void;
};

/** A year of weekly sticks; what is older is looked for in the bundles' own folder. */
const MOST_SHOWN = 100;

/** What went over, newest first. */
export function BundleLog({ rows, nowMs, onOpen }: BundleLogProps) {
  const { t, i18n } = useTranslation('exchange');
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  const shown = rows.toSorted((a, b) => b.at - a.at).slice(0, MOST_SHOWN);
  if (shown.length === 0) return <p className={styles.soft}>{t('log.none')}</p>;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('log.at')}</th>
              <th scope="col">{t('log.direction')}</th>
              <th scope="col">{t('log.station')}</th>
              <th scope="col">{t('log.fileName')}</th>
              <th scope="col" className={styles.end}>
                {t('log.size')}
              </th>
              <th scope="col" className={styles.end}>
                {t('log.changes')}
              </th>
              <th scope="col">{t('log.actor')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <td>{instantText(row.at, nowMs)}</td>
                <td>{t(row.direction === 'sent' ? 'log.sent' : 'log.received')}</td>
                <td>{row.station}</td>
                <td className={styles.wrap}>
                  <button type="button" className={styles.link} onClick={() => onOpen(row.id)}>
                    {row.fileName}
                  </button>
                </td>
                <td className={styles.end}>{sizeText(row.sizeBytes, i18n.language)}</td>
                <td className={styles.end}>{numbers.format(row.changes)}</td>
                <td>{row.actor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className={styles.soft}>{t('log.newest', { shown: shown.length, all: rows.length })}</p>
      )}
    </>
  );
}
