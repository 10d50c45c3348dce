import { useTranslation } from 'react-i18next';
import type { StickPaper } from '#shared/api/stick-papers.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { PaperFrame, PaperOutcome, PrinterField, usePaper } from '../lists/index.ts';
import styles from './sticks.module.css';

type PaperSheetProps = {
  readonly paper: StickPaper;
  readonly fileName: string;
  readonly onClose: () => void;
};

/** A paper about the exchange: seen first, then saved as PDF or sent to a printer. */
export function PaperSheet({ paper: choice, fileName, onClose }: PaperSheetProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const preview = useQuery('stickPapers.preview', choice);
  const save = useCommand('stickPapers.savePdf');
  const print = useCommand('stickPapers.print');
  const shown = preview.status === 'ready' ? preview.value : undefined;
  const paper = usePaper(
    shown && {
      fileName,
      savePdf: (file) => save.run({ choice, file }),
      print: (printer) => print.run({ choice, printer }),
    },
  );
  return (
    <StepSheet
      title={t(`paper.${choice.kind}`)}
      steps={[{ id: 'paper', label: t('paper.step') }]}
      current="paper"
      onClose={onClose}
      note={paper.note}
      second={paper.printButton}
      next={{ label: t('paper.savePdf'), onPress: () => void paper.savePdf(), disabled: !shown, busy: paper.busy }}
    >
      <div className={styles.paper}>
        <Form>
          <PrinterField {...paper.printer} />
        </Form>
        <div className={styles.shown}>
          <PaperOutcome done={paper.done} problem={paper.problem} />
          {preview.status === 'loading' && <Loading label={t('paper.preview')} />}
          {preview.status === 'refused' && <RefusalMessage {...words(preview.why)} />}
          {shown && <PaperFrame label={t('paper.preview')} url={shown.url} />}
        </div>
      </div>
    </StepSheet>
  );
}
