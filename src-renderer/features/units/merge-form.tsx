import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { DatedSheet, type Dating } from './dated-sheet.tsx';
import { FactsFields } from './facts-fields.tsx';
import { SeveralField } from './several-field.tsx';
import { draftOf, emptyFacts, inputOf, noWhy } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

const undated: Dating = { from: '', why: noWhy };

/** This unit and others become one: one that is there, or a new one. */
export function MergeForm({ page, today, onClose, onDone }: UnitFormProps & { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const { choices } = useUnitChoices([]);
  const others = choices.filter(({ value }) => value !== page.row.id);
  const [sources, setSources] = useState<readonly string[]>([]);
  const [into, setInto] = useState<'known' | 'new'>('known');
  const [target, setTarget] = useState<string>();
  const [facts, setFacts] = useState(() => ({
    ...emptyFacts,
    tier: draftOf(page.row).tier,
    parentId: draftOf(page.row).parentId,
  }));
  const [dating, setDating] = useState(undated);
  const [tried, setTried] = useState(false);
  const { write, running, refusal } = useUnitWrite('units.merge', onDone);
  const save = () => {
    setTried(true);
    const missing = into === 'known' ? target === undefined : facts.name.trim() === '';
    if (missing || dating.from === '') return;
    const heir = into === 'known' ? { id: target ?? '' } : { facts: inputOf(facts) };
    const saved = into === 'known' ? (choices.find(({ value }) => value === target)?.label ?? '') : facts.name;
    void write({ sources: [page.row.id, ...sources], into: heir, from: dating.from, ...dating.why }, saved);
  };
  return (
    <DatedSheet
      title={t('form.merge', { name: page.row.name })}
      saveLabel={t('save')}
      changed={sources.length > 0 || target !== undefined || dating !== undated || facts.name !== ''}
      dating={dating}
      onDating={setDating}
      today={today}
      tried={tried}
      busy={running}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('mergeWhy')}</p>
      <RadioCards
        label={t('merge.into')}
        cards={[
          { value: 'known', title: t('merge.known'), sentence: t('merge.knownSentence') },
          { value: 'new', title: t('merge.new'), sentence: t('merge.newSentence') },
        ]}
        value={into}
        onChange={setInto}
      />
      {into === 'known' ? (
        <ChoiceField
          label={t('merge.target')}
          choices={others}
          value={target}
          onChange={setTarget}
          error={tried && target === undefined ? t('problem.unitMissing') : undefined}
        />
      ) : (
        <FactsFields facts={facts} onChange={setFacts} parents={others} tried={tried} />
      )}
      <SeveralField
        label={t('merge.others')}
        choices={others.filter(({ value }) => into === 'new' || value !== target)}
        chosen={sources}
        onChange={setSources}
      />
    </DatedSheet>
  );
}
