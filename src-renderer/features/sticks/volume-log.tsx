import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import { Card } from '../../ui/shell/page.tsx';
import styles from './sticks.module.css';

/** The volumes of scans that left and came, newest first; nothing while there are none. */
export function VolumeLog({ nowMs }: { readonly nowMs: number }) {
  const { t, i18n } = useTranslation('sticks');
  const numbers = useNumbers();
  const found = useQuery('volumes.log', {});
  if (found.status !== 'ready' || found.value.length === 0) return null;
  return (
    <Card title={t('volumes.title')}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('volumes.title')}>
          <thead>
            <tr>
              <th scope="col">{t('volumes.at')}</th>
              <th scope="col">{t('volumes.direction')}</th>
              <th scope="col">{t('matrix.station')}</th>
              <th scope="col">{t('list.file')}</th>
              <th scope="col" className={styles.end}>
                {t('volumes.size')}
              </th>
              <th scope="col" className={styles.end}>
                {t('volumes.scans')}
              </th>
              <th scope="col">{t('volumes.actor')}</th>
            </tr>
          </thead>
          <tbody>
            {found.value.map(({ id, at, direction, station, fileName, sizeBytes, scans, actor }) => (
              <tr key={id}>
                <td>{instantText(at, nowMs)}</td>
                <td>{t(direction === 'sent' ? 'volumes.sent' : 'volumes.received')}</td>
                <td className={styles.wrap}>{station}</td>
                <td className={styles.file}>{fileName}</td>
                <td className={styles.end}>{sizeText(sizeBytes, i18n.language)}</td>
                <td className={styles.end}>{numbers.format(scans)}</td>
                <td>{actor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
