import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareCount } from '#shared/domain/cards/share-digits.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { type Step, StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { PaperFrame, PaperOutcome, PrinterField, usePaper } from '../lists/index.ts';
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
  const save = useCommand('shares.savePdf');
  const print = useCommand('shares.print');
  const [number, setNumber] = useState(1);
  const [out, setOut] = useState<readonly number[]>([]);
  const noted = async <R extends { readonly ok: boolean }>(going: Promise<R>): Promise<R> => {
    const reply = await going;
    if (reply.ok) setOut((before) => [...before, number]);
    return reply;
  };
  const choice = { number };
  const paper = usePaper({
    fileName: t('make.fileName', { number, tag: tag.toUpperCase() }),
    savePdf: (file) => noted(save.run({ choice, file })),
    print: (printer) => noted(print.run({ choice, printer })),
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
          <Button busy={paper.busy} onPress={() => void paper.savePdf()}>
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
          <SheetPaper number={number} />
        </div>
      </div>
    </StepSheet>
  );
}

function SheetPaper({ number }: { readonly number: number }) {
  const { t } = useTranslation('shares');
  const words = useRefusalWords();
  const preview = useQuery('shares.preview', { number }, { keepPrevious: true });
  if (preview.status === 'loading') return <Loading label={t('make.preview')} />;
  if (preview.status === 'refused') return <RefusalMessage {...words(preview.why)} />;
  return <PaperFrame label={t('make.preview')} url={preview.value.url} />;
}
