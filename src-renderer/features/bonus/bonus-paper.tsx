import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { PaperSheet } from '../papers/index.ts';

type BonusPaperProps = {
  readonly decisionId: string;
  readonly onClose: () => void;
  readonly onLetterhead: () => void;
};

/** The list by which a decision's bonus is paid out. */
export function BonusPaper({ decisionId, onClose, onLetterhead }: BonusPaperProps) {
  const { t } = useTranslation('bonus');
  const [even, setEven] = useState(false);
  return (
    <PaperSheet
      title={t('paper.title')}
      paper={{ kind: 'bonus', choice: { decisionId, even } }}
      fileName={t('paper.fileName')}
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        <ChoiceField
          label={t('paper.words')}
          choices={[
            { value: 'plain', label: t('paper.plain') },
            { value: 'even', label: t('paper.even') },
          ]}
          value={even ? 'even' : 'plain'}
          onChange={(value) => setEven(value === 'even')}
        />
      }
    />
  );
}
