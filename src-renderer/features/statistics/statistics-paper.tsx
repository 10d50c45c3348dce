import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedPaper } from '#shared/api/papers.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { PaperSheet } from '../papers/index.ts';

/** A table on paper: of the register as it is, or as it was frozen. */
export type PrintedTable = Extract<AskedPaper, { kind: 'statistics' }>['choice'];

type StatisticsPaperProps = {
  readonly printed: PrintedTable;
  readonly onClose: () => void;
  readonly onLetterhead: () => void;
};

/** The table seen as it is printed, then saved or sent to a printer. */
export function StatisticsPaper({ printed, onClose, onLetterhead }: StatisticsPaperProps) {
  const { t } = useTranslation('statistics');
  const [title, setTitle] = useState('');
  return (
    <PaperSheet
      title={t('paper.title')}
      paper={{ kind: 'statistics', choice: 'choice' in printed ? { ...printed, title } : printed }}
      fileName={t('paper.fileName')}
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        'choice' in printed && (
          <TextField
            label={t('paper.subject')}
            hint={t('paper.subjectHint')}
            value={title}
            onChange={setTitle}
            maxLength={400}
            optional
          />
        )
      }
    />
  );
}
