import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedPaper } from '#shared/api/papers.ts';
import { shareCount } from '#shared/domain/cards/share-digits.ts';
import { Button } from '../../ui/button.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { type Step, StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { PaperOutcome, PaperPreview, PrinterField, usePaper, usePreview } from '../papers/index.ts';
import styles from './shares.module.css';

type PrintSheetsProps = {
  readonly sheet: { readonly title: string; readonly steps: readonly Step[] };
  readonly tag: string;
  readonly onClose: () => void;
};

const numbers = Array.from({ length: shareCount }, (_, at) => at + 1);

/** The five sheets, one at a time: each goes to another person, so each is a paper of its own. */
export function PrintSheets({ sheet, tag, onClose }: PrintSheetsProps) {
  const { t } = useTranslation('shares');
  const [number, setNumber] = useState(1);
  const [out, setOut] = useState<readonly number[]>([]);
  const choice: AskedPaper = { kind: 'share', choice: { number } };
  const preview = usePreview(choice);
  const paper = usePaper(preview.fresh ? choice : undefined, {
    fileName: t('make.fileName', { number, tag: tag.toUpperCase() }),
    onOut: () => setOut((before) => [...before, number]),
  });
  const left = numbers.filter((each) => !out.includes(each));
  return (
    <StepSheet
      {...sheet}
      current="print"
      onClose={onClose}
      note={paper.note || (left.length > 0 ? t('make.left', { numbers: left.join(', ') }) : t('make.allOut'))}
      second={
        <>
          <Button busy={paper.busy} disabled={!preview.fresh} onPress={() => void paper.savePdf()}>
            {t('make.savePdf')}
          </Button>
          {paper.printButton}
        </>
      }
      next={{ label: t('make.finish'), onPress: onClose }}
    >
      <div className={styles.columns}>
        <div className={styles.stack}>
          <RadioCards
            label={t('make.which')}
            cards={numbers.map((each) => ({
              value: String(each),
              title: t('make.sheet', { number: each }),
              sentence: out.includes(each) ? t('make.out') : t('make.notOut'),
            }))}
            value={String(number)}
            onChange={(value) => setNumber(Number(value))}
          />
          <PrinterField {...paper.printer} />
          <p className={styles.soft}>{t('make.pdfWhy')}</p>
        </div>
        <div className={styles.preview}>
          <PaperOutcome done={paper.done} problem={paper.problem} />
          <PaperPreview preview={preview} />
        </div>
      </div>
    </StepSheet>
  );
}
