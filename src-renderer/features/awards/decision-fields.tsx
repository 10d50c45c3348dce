import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { levels } from '#shared/domain/levels.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import {
  type AwardEntry,
  changeDecision,
  changeDraft,
  chooseDecision,
  startDecision,
  withoutDecision,
} from './award-entry.ts';

const LOOK_UP_MS = 120;
const MOST_FOUND = 20;

type DecisionFieldsProps = {
  readonly entry: AwardEntry;
  readonly today: Day;
  /** The award has a number in the book: its decision stays. */
  readonly fixed: boolean;
  /** Each award has its own level while there is no decision. */
  readonly manyLevels?: boolean;
  readonly onChange: (entry: AwardEntry) => void;
};

/** The decision of an award: a known one, a new one, or none; without one the level is chosen. */
export function DecisionFields({ entry, today, fixed, manyLevels = false, onChange }: DecisionFieldsProps) {
  const { t } = useTranslation('awards');
  const { draft, newDecision } = entry;
  if (newDecision)
    return (
      <NewDecisionFields
        values={newDecision}
        today={today}
        onChange={(values) => onChange(changeDecision(entry, values))}
        onGiveUp={() => onChange(withoutDecision(entry))}
      />
    );
  return (
    <FieldRow>
      <KnownDecision entry={entry} fixed={fixed} onChange={onChange} />
      {!entry.decision && manyLevels ? null : entry.decision ? (
        <TextField
          label={t('field.level')}
          hint={t('form.levelOfDecision')}
          value={t(`level.${draft.level}`)}
          onChange={() => {}}
          disabled
        />
      ) : (
        <ChoiceField
          label={t('field.level')}
          choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          value={draft.level}
          onChange={(value) =>
            onChange(changeDraft(entry, { level: levels.find((level) => level === value) ?? draft.level }))
          }
        />
      )}
    </FieldRow>
  );
}

type KnownDecisionProps = Omit<DecisionFieldsProps, 'today' | 'manyLevels'>;

function KnownDecision({ entry, fixed, onChange }: KnownDecisionProps) {
  const { t } = useTranslation('awards');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), LOOK_UP_MS);
  const found = useQuery('decisions.find', { text, limit: MOST_FOUND }, { keepPrevious: true });
  const decisions = found.status === 'ready' ? found.value : [];
  const named = (decision: { number: string; decidedOn: string } | null) =>
    decision ? [decision.number || t('form.noNumber'), formatDay(decision.decidedOn)].filter(Boolean).join(', ') : '';
  return (
    <ChoiceField
      label={t('field.decision')}
      hint={
        fixed ? (
          t('form.fixed')
        ) : (
          <Button kind="link" size="small" onPress={() => onChange(startDecision(entry, entry.draft.level))}>
            {t('form.addDecision')}
          </Button>
        )
      }
      optional
      disabled={fixed}
      placeholder={t('form.decisionPlaceholder')}
      choices={[
        ...(entry.decision && typed === '' ? [{ value: '', label: t('form.noDecision') }] : []),
        ...decisions.map((one) => ({
          value: one.id,
          label: named(one),
          hint: one.authority || t(`level.${one.level}`),
        })),
      ]}
      value={entry.draft.decisionId ?? undefined}
      shown={named(entry.decision)}
      onType={setTyped}
      onChange={(id) => {
        const decision = decisions.find((one) => one.id === id);
        if (decision) onChange(chooseDecision(entry, decision));
        else if (id === '') onChange(withoutDecision(entry));
      }}
    />
  );
}

type NewDecisionFieldsProps = {
  readonly values: DecisionValues;
  readonly today: Day;
  readonly onChange: (values: DecisionValues) => void;
  readonly onGiveUp: () => void;
};

function NewDecisionFields({ values, today, onChange, onGiveUp }: NewDecisionFieldsProps) {
  const { t } = useTranslation('awards');
  const change = (part: Partial<DecisionValues>) => onChange({ ...values, ...part });
  return (
    <>
      <FieldRow>
        <TextField
          label={t('form.newDecision')}
          hint={
            <Button kind="link" size="small" onPress={onGiveUp}>
              {t('form.knownDecision')}
            </Button>
          }
          value={values.number}
          onChange={(number) => change({ number })}
          maxLength={400}
          autoFocus
        />
        <DayField
          label={t('field.decidedOn')}
          value={values.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          today={today}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t('field.level')}
          choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          value={values.level}
          onChange={(value) => change({ level: levels.find((level) => level === value) ?? values.level })}
        />
        <TextField
          label={t('form.authority')}
          optional
          value={values.authority}
          onChange={(authority) => change({ authority })}
          maxLength={400}
        />
      </FieldRow>
    </>
  );
}
