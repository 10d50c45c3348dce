import { useTranslation } from 'react-i18next';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import styles from './imports.module.css';

type ChooseStepProps = {
  readonly chosen: string | undefined;
  readonly busy: boolean;
  readonly problem: RefusalWords | undefined;
  readonly onChoose: () => void;
};

/** Which workbook; what kind of list will be understood. */
export function ChooseStep({ chosen, busy, problem, onChoose }: ChooseStepProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <p>{t('choose.sentence')}</p>
      <FileField
        label={t('choose.file')}
        hint={t('choose.hint')}
        chosen={chosen === undefined ? undefined : { name: chosen }}
        buttonLabel={t('choose.button')}
        busy={busy}
        onChoose={onChoose}
      />
      {problem && <RefusalMessage {...problem} />}
      <ul className={styles.hints}>
        <li>{t('choose.understands')}</li>
        <li>{t('choose.skips')}</li>
        <li>{t('choose.safe')}</li>
      </ul>
    </>
  );
}
