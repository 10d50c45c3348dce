import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { FactsFields } from './facts-fields.tsx';
import { draftOf, inputOf } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

/** Puts right what was typed wrong, as if it had never been. */
export function CorrectForm({ page, today, onClose, onDone }: UnitFormProps & { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const { choices } = useUnitChoices([page.row.id]);
  const [start] = useState(() => ({ facts: draftOf(page.row), from: page.row.validFrom, note: page.note }));
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const { write, running, refusal } = useUnitWrite('units.correct', onDone);
  const { facts, from, note } = draft;
  const save = () => {
    setTried(true);
    if (facts.name.trim() === '') return;
    void write({ id: page.row.id, facts: inputOf(facts), validFrom: from || null, note }, facts.name);
  };
  return (
    <EditSheet
      title={t('form.correct', { name: page.row.name })}
      saveLabel={t('save')}
      changed={draft !== start}
      busy={running}
      onSave={save}
      onClose={onClose}
    >
      <Banner>{t('correctWhy')}</Banner>
      <FactsFields
        facts={facts}
        onChange={(next) => setDraft({ ...draft, facts: next })}
        parents={choices}
        tried={tried}
        autoFocus
      />
      <DayField
        label={t('field.foundedOn')}
        hint={t('hint.foundedOn')}
        value={from}
        onChange={(next) => setDraft({ ...draft, from: next })}
        today={today}
        optional
      />
      <TextField
        label={t('field.note')}
        value={note}
        onChange={(next) => setDraft({ ...draft, note: next })}
        lines={2}
        maxLength={4000}
        optional
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
