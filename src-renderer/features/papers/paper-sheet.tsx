import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedPaper, ShownPaper } from '#shared/api/papers.ts';
import { Form } from '../../ui/fields/field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { PaperOutcome } from './paper-outcome.tsx';
import { PaperPreview } from './paper-preview.tsx';
import styles from './papers.module.css';
import { PrinterField } from './printer-field.tsx';
import { usePaper } from './use-paper.tsx';
import { usePreview } from './use-preview.ts';

type PaperSheetProps = {
  readonly title: string;
  /** Undefined until something is chosen; what is shown instead stands in `empty`. */
  readonly paper: AskedPaper | undefined;
  /** What it is called as a file, without an ending. */
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onLetterhead?: (() => void) | undefined;
  /** Fields that choose what is on it; the printer stands below them. */
  readonly options?: ReactNode;
  /** One line above the paper; what it says may hang on what is shown. */
  readonly above?: ReactNode | ((shown: ShownPaper) => ReactNode);
  readonly empty?: ReactNode;
};

/** A paper: chosen on the left, seen on the right, then saved or sent to a printer. */
export function PaperSheet({ title, paper, fileName, onClose, onLetterhead, options, above, empty }: PaperSheetProps) {
  const { t } = useTranslation('papers');
  const preview = usePreview(paper);
  const ways = usePaper(preview.fresh ? paper : undefined, { fileName });
  const isFlowing = paper && paper.kind !== 'certificates' && paper.kind !== 'testGrid';
  return (
    <StepSheet
      title={title}
      steps={[{ id: 'paper', label: t('step') }]}
      current="paper"
      onClose={onClose}
      note={ways.note}
      second={
        <>
          {isFlowing && ways.officeButtons}
          {ways.printButton}
        </>
      }
      next={{ label: t('savePdf'), onPress: () => void ways.savePdf(), disabled: !preview.fresh, busy: ways.busy }}
    >
      <div className={styles.sheet}>
        <Form>
          {options}
          <PrinterField {...ways.printer} />
        </Form>
        <div className={styles.preview}>
          <PaperOutcome done={ways.done} problem={ways.problem} />
          {typeof above === 'function' ? preview.fresh && preview.shown && above(preview.shown) : above}
          {paper ? <PaperPreview preview={preview} onLetterhead={onLetterhead} /> : empty}
        </div>
      </div>
    </StepSheet>
  );
}
