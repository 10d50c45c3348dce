import { useTranslation } from 'react-i18next';
import type { OldCode } from '#shared/base/workbook.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import styles from './imports.module.css';

type OldTextQuestionProps = {
  readonly code: OldCode;
  readonly onAnswer: (oldText: 'convert' | 'keep') => void;
};

/** The file names no fonts and its letters look like an old code: only a person can tell, by the names below. */
export function OldTextQuestion({ code, onAnswer }: OldTextQuestionProps) {
  const { t } = useTranslation('imports');
  const answers = (
    <div className={styles.chips}>
      <Button onPress={() => onAnswer('keep')}>{t('preview.oldText.keep')}</Button>
      <Button kind="primary" onPress={() => onAnswer('convert')}>
        {t('preview.oldText.convert')}
      </Button>
    </div>
  );
  return (
    <Banner kind="warning" action={answers}>
      {t(`preview.oldText.looks.${code}`)}
    </Banner>
  );
}
