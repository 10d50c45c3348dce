import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { PaperOutcome, usePaper } from '../papers/index.ts';
import styles from './trust.module.css';

/** This station's name and digits on paper, for the other side of its enrolment. */
export function SlipButtons({ code }: { readonly code: string }) {
  const { t } = useTranslation('trust');
  const [open, setOpen] = useState(false);
  if (open) return <Slip code={code} />;
  return (
    <div>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('slip.open')}
      </Button>
    </div>
  );
}

function Slip({ code }: { readonly code: string }) {
  const { t } = useTranslation('trust');
  const paper = usePaper({ kind: 'slip', choice: {} }, { fileName: t('slip.fileName', { code }) });
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        <Button busy={paper.busy} onPress={() => void paper.savePdf()}>
          {t('slip.save')}
        </Button>
        {paper.printButton}
      </div>
      <PaperOutcome done={paper.done} problem={paper.problem} />
    </div>
  );
}
