import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import type { MatrixRow } from '#shared/api/sticks.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { instantText } from '../../ui/format-instant.ts';
import styles from './sticks.module.css';

type BundlesBehindProps = {
  readonly station: MatrixRow;
  readonly year: number;
  readonly month: number;
  /** Instant in ms. */
  readonly nowMs: number;
  readonly onBundle: (bundle: number) => void;
  readonly onClose: () => void;
};

/** The bundles behind one cell of the matrix, each with the way to its page. */
export function BundlesBehind({ station, year, month, nowMs, onBundle, onClose }: BundlesBehindProps) {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const asked = { station: station.stationId, year, month } as Input<'sticks.behind'>;
  const found = useQuery('sticks.behind', asked);
  const title = t('behind.title', { name: station.name, month, year });
  if (found.status === 'refused') return <RefusalMessage {...words(found.why)} />;
  if (found.status !== 'ready') return null;
  return (
    <section className={styles.behind} aria-label={title}>
      <div className={styles.tools}>
        <h3>{title}</h3>
        {/* It opens below the table, where a hand on the keyboard goes on. */}
        <Button size="small" autoFocus onPress={onClose}>
          {t('behind.close')}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('behind.number')}</th>
            <th scope="col">{t('behind.at')}</th>
            <th scope="col" className={styles.end}>
              {t('behind.changes')}
            </th>
            <th scope="col">{t('behind.actor')}</th>
            <th scope="col">{t('list.file')}</th>
          </tr>
        </thead>
        <tbody>
          {found.value.map(({ id, number, at, changes, actor, fileName }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={styles.link} onClick={() => onBundle(id)}>
                  {t('behind.bundle', { number })}
                </button>
              </th>
              <td>{instantText(at, nowMs)}</td>
              <td className={styles.end}>{numbers.format(changes)}</td>
              <td>{actor}</td>
              <td className={styles.file}>{fileName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
