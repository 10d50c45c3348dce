import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { KeyHints } from '../../ui/kbd.tsx';
import { type Errand, errands } from './errands.ts';
import styles from './guide.module.css';

type GuideProps = {
  /** Goes to the screen where it is done. */
  readonly onGo: (errand: Errand) => void;
};

/** How each errand is done, step by step, with the way to its screen; and the keys that shorten it. */
export function Guide({ onGo }: GuideProps) {
  const { t } = useTranslation('guide');
  return (
    <>
      <p>{t('why')}</p>
      <div className={styles.errands}>
        {errands.map((errand, at) => (
          <details key={errand}>
            <summary>{t('numbered', { number: at + 1, title: t(`errand.${errand}.title`) })}</summary>
            <ol>
              {t(`errand.${errand}.steps`)
                .split('\n')
                .map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
            </ol>
            <Button size="small" onPress={() => onGo(errand)}>
              {t('go')}
            </Button>
          </details>
        ))}
      </div>
      <h3>{t('keys')}</h3>
      <KeyHints
        hints={[
          { keys: 'Ctrl F', does: t('key.find') },
          { keys: 'Ctrl N', does: t('key.add') },
          { keys: 'Ctrl I', does: t('key.import') },
          { keys: 'Ctrl P', does: t('key.print') },
          { keys: 'F2', does: t('key.edit') },
          { keys: 'Enter', does: t('key.commit') },
          { keys: 'Esc', does: t('key.drop') },
          { keys: 'Ctrl Z', does: t('key.undo') },
          { keys: 'F6', does: t('key.pane') },
          { keys: t('key.backKeys'), does: t('key.back') },
        ]}
      />
    </>
  );
}
