import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { DatedSheet, type Dating } from './dated-sheet.tsx';
import { FactsFields } from './facts-fields.tsx';
import { draftOf, inputOf, noWhy } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

const undated: Dating = { from: '', why: noWhy };

/** Another name, code, tier or superior from a day on; before it everything stays as it was. */
export function ChangeForm({ page, today, onClose, onDone }: UnitFormProps & { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const { choices } = useUnitChoices([page.row.id]);
  const [start] = useState(() => draftOf(page.row));
  const [facts, setFacts] = useState(start);
  const [dating, setDating] = useState(undated);
  const [tried, setTried] = useState(false);
  const { write, running, refusal } = useUnitWrite('units.change', onDone);
  const save = () => {
    setTried(true);
    if (facts.name.trim() === '' || dating.from === '') return;
    void write({ id: page.row.id, from: dating.from, facts: inputOf(facts), ...dating.why }, facts.name);
  };
  return (
    <DatedSheet
      title={t('form.change', { name: page.row.name })}
      saveLabel={t('save')}
      changed={facts !== start || dating !== undated}
      dating={dating}
      onDating={setDating}
      today={today}
      tried={tried}
      busy={running}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <FactsFields facts={facts} onChange={setFacts} parents={choices} tried={tried} autoFocus />
    </DatedSheet>
  );
}
