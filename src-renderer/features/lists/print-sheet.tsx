import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListChoice } from '#shared/api/desk.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { ListOptions } from './list-options.tsx';
import { ListPreview } from './list-preview.tsx';
import styles from './lists.module.css';
import { usePaper } from './use-paper.tsx';

type PrintSheetProps = {
  readonly year?: number | undefined;
  readonly onClose: () => void;
  /** To the settings, where the letterhead is. */
  readonly onLetterhead: () => void;
};

/** The list of a year on paper: seen first, then saved as PDF or sent to a printer. */
export function PrintSheet({ year, onClose, onLetterhead }: PrintSheetProps) {
  const { t } = useTranslation('lists');
  const years = useQuery('awards.years', {});
  const known = years.status === 'ready' ? years.value : [];
  const [chosenYear, setChosenYear] = useState(year);
  const shownYear = chosenYear ?? known[0];
  const [reportTitle, setReportTitle] = useState('');
  const choice: ListChoice | undefined = shownYear === undefined ? undefined : { year: shownYear, reportTitle };
  const save = useCommand('lists.savePdf');
  const print = useCommand('lists.print');
  const paper = usePaper(
    choice && {
      fileName: t('fileName', { year: choice.year }),
      savePdf: (file) => save.run({ choice, file }),
      print: (name) => print.run({ choice, printer: name }),
    },
  );
  return (
    <StepSheet
      title={t('title')}
      steps={[{ id: 'list', label: t('sentence') }]}
      current="list"
      onClose={onClose}
      note={paper.note}
      second={paper.printButton}
      next={{
        label: t('savePdf'),
        onPress: () => void paper.savePdf(),
        disabled: choice === undefined,
        busy: paper.busy,
      }}
    >
      <div className={styles.sheet}>
        <ListOptions
          years={known}
          year={shownYear}
          onYear={setChosenYear}
          reportTitle={reportTitle}
          onReportTitle={setReportTitle}
          printer={paper.printer}
        />
        <ListPreview choice={choice} onLetterhead={onLetterhead} problem={paper.problem} done={paper.done} />
      </div>
    </StepSheet>
  );
}
