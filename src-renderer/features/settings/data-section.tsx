import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { sizeText } from '../../ui/format-size.ts';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { WriteMove } from '../moves/index.ts';
import { OpenSample } from '../samples/index.ts';
import styles from './settings.module.css';

/** Where the data lie, how they get to another machine, and a register to practise on. */
export function DataSection({ onExportEverything }: { readonly onExportEverything: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const numbers = useNumbers();
  const about = useQuery('app.about', {});
  const found = useQuery('diagnostics.facts', {});
  const show = useCommand('app.showDataFolder');
  const program = about.status === 'ready' ? about.value : undefined;
  const facts = found.status === 'ready' ? found.value : undefined;
  const count = (table: string) => numbers.format(facts?.rows[table] ?? 0);
  const size = (bytes: number | undefined) => bytes !== undefined && sizeText(bytes, i18n.language);
  return (
    <div className={styles.stack}>
      <p>{t('data.where')}</p>
      <Facts
        facts={[
          { label: t('about.dataFolder'), value: program?.dataFolder },
          { label: t('data.registerSize'), value: size(facts?.registerBytes) },
          { label: t('data.free'), value: size(facts?.freeBytes) },
          {
            label: t('data.rows'),
            value:
              facts &&
              t('data.rowsValue', {
                units: count('unit'),
                people: count('person'),
                awards: count('award'),
              }),
          },
        ]}
      />
      <div>
        <Button onPress={() => void show.run({})}>{t('data.show')}</Button>
      </div>
      <h3>{t('data.export')}</h3>
      <p>{t('data.exportWhy')}</p>
      <div>
        <Button onPress={onExportEverything}>{t('data.exportAction')}</Button>
      </div>
      <h3>{t('data.move')}</h3>
      <WriteMove />
      {program && !program.inSample && (
        <>
          <h3>{t('data.sample')}</h3>
          <p>{t('data.sampleWhy')}</p>
          <div>
            <OpenSample />
          </div>
        </>
      )}
    </div>
  );
}
