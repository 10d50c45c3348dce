import { useTranslation } from 'react-i18next';
import { KeyHints } from '../../ui/kbd.tsx';
import styles from './settings.module.css';

/** The main job in its order, and the keys that shorten it. */
export function HelpSection() {
  const { t } = useTranslation('settings');
  const work = [t('help.import'), t('help.correct'), t('help.print'), t('help.exchange'), t('help.backup')];
  return (
    <>
      <h3>{t('help.work')}</h3>
      <ol className={styles.work}>
        {work.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <h3>{t('help.keys')}</h3>
      <KeyHints
        hints={[
          { keys: 'Ctrl F', does: t('help.find') },
          { keys: 'Ctrl I', does: t('help.importKey') },
          { keys: 'Ctrl P', does: t('help.printKey') },
          { keys: 'F2', does: t('help.edit') },
          { keys: 'Enter', does: t('help.commit') },
          { keys: 'Esc', does: t('help.drop') },
          { keys: 'F6', does: t('help.pane') },
          { keys: t('help.backKeys'), does: t('help.back') },
        ]}
      />
    </>
  );
}
