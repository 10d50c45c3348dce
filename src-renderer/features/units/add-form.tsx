import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { FactsFields, WhyFields } from './facts-fields.tsx';
import { emptyFacts, inputOf, noWhy } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

type AddFormProps = UnitFormProps & { readonly kind: 'add' | 'propose' };

/** A new unit: entered by headquarters, proposed by a unit's station. */
export function AddForm({ kind, today, onClose, onDone }: AddFormProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const { choices } = useUnitChoices([]);
  const [facts, setFacts] = useState(emptyFacts);
  const [from, setFrom] = useState('');
  const [why, setWhy] = useState(noWhy);
  const [tried, setTried] = useState(false);
  const add = useUnitWrite('units.add', onDone);
  const propose = useUnitWrite('units.propose', onDone);
  const { running, refusal } = kind === 'add' ? add : propose;
  const save = () => {
    setTried(true);
    if (facts.name.trim() === '') return;
    const input = { facts: inputOf(facts), ...why };
    void (kind === 'add' ? add.write({ ...input, from: from || null }, facts.name) : propose.write(input, facts.name));
  };
  return (
    <EditSheet
      title={t(`action.${kind}`)}
      saveLabel={t(kind === 'add' ? 'save' : 'send')}
      changed={facts !== emptyFacts || why !== noWhy || from !== ''}
      busy={running}
      onSave={save}
      onClose={onClose}
    >
      {kind === 'propose' && <p>{t('proposeWhy')}</p>}
      <FactsFields facts={facts} onChange={setFacts} parents={choices} tried={tried} autoFocus />
      {kind === 'add' && (
        <DayField
          label={t('field.foundedOn')}
          hint={t('hint.foundedOn')}
          value={from}
          onChange={setFrom}
          today={today}
          optional
        />
      )}
      <WhyFields why={why} onChange={setWhy} />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
