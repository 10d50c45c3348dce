import { useTranslation } from 'react-i18next';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import styles from './imports.module.css';
import { type ClipboardTable, PasteBox } from './paste-box.tsx';

type ChooseStepProps = {
  readonly chosen: string | undefined;
  readonly busy: boolean;
  readonly problem: RefusalWords | undefined;
  readonly onChoose: () => void;
  readonly onPaste: (table: ClipboardTable) => void;
};

/** Which file, or a table pasted; what kind of list will be understood. */
export function ChooseStep({ chosen, busy, problem, onChoose, onPaste }: ChooseStepProps) {
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
      <PasteBox busy={busy} onPaste={onPaste} />
      {problem && <RefusalMessage {...problem} />}
      <ul className={styles.hints}>
        <li>{t('choose.understands')}</li>
        <li>{t('choose.skips')}</li>
        <li>{t('choose.safe')}</li>
      </ul>
    </>
  );
}
