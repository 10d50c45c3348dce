import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import styles from './sticks.module.css';

/** Which folder of the house is watched, and what becomes of files that were taken from it. */
export function SharedFolderPanel() {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const found = useQuery('sharedFolder.state', {});
  const choose = useCommand('sharedFolder.choose');
  const forget = useCommand('sharedFolder.forget');
  const putAway = useCommand('sharedFolder.putAway');
  if (found.status !== 'ready') return null;
  const folder = found.value;
  return (
    <div className={styles.sheet}>
      <p>{t('shared.why')}</p>
      {folder && (
        <>
          <Facts
            facts={[
              { label: t('shared.folder'), value: folder.medium.path },
              {
                label: t('shared.state'),
                value: folder.there
                  ? t('shared.waiting', { amount: numbers.format(folder.waiting) })
                  : t('shared.unreachable'),
              },
            ]}
          />
          <CheckField
            label={t('shared.putAway')}
            hint={t('shared.putAwayWhy')}
            checked={folder.medium.putsAway}
            onChange={(on) => void putAway.run({ on })}
          />
        </>
      )}
      <div className={styles.tools}>
        <Button kind={folder ? 'secondary' : 'primary'} onPress={() => void choose.run({})}>
          {t(folder ? 'shared.another' : 'shared.choose')}
        </Button>
        {folder && <Button onPress={() => void forget.run({})}>{t('shared.forget')}</Button>}
      </div>
    </div>
  );
}
