import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AwardChanges, type SharedField, sharedField, sharedFields } from '#shared/api/award-changes.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { nfc } from '#shared/base/vi-text.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import type { apiFilter } from './award-filter.ts';
import { ManyState } from './many-state.tsx';
import { SharedValueField } from './shared-value-field.tsx';
import { useManyChanges } from './use-many-changes.ts';

/** Which awards are meant: those that were selected, or all that the filter lets through. */
export type ChangeScope = {
  readonly ids: readonly string[];
  readonly filter: ReturnType<typeof apiFilter>;
  readonly listed: number;
};

type ChangeSheetProps = { readonly scope: ChangeScope; readonly onClose: () => void };

/** What was chosen or typed, as the contract takes it; undefined while it is no value of that field. */
function settle(field: SharedField['field'], value: string | undefined): SharedField | undefined {
  const text = value === undefined ? undefined : nfc(value);
  const named = field === 'decisionId' || field === 'movementId' ? text || null : text;
  const checked = sharedField.safeParse({ field, value: field === 'year' ? Number(text || Number.NaN) : named });
  return text === undefined || !checked.success ? undefined : checked.data;
}

/** Gives many awards the same value in one field: which and what, then how many differ, then written as one action. */
export function ChangeSheet({ scope, onClose }: ChangeSheetProps) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const [step, setStep] = useState<'choose' | 'check'>('choose');
  const [which, setWhich] = useState<'chosen' | 'filtered'>(scope.ids.length > 0 ? 'chosen' : 'filtered');
  const [field, setField] = useState<SharedField['field']>('unitId');
  const [value, setValue] = useState<string>();
  const many = useManyChanges(onClose);
  const { rehearsal, writing, look, write } = many;
  const set = settle(field, value ?? (field === 'reason' || field === 'note' ? '' : undefined));
  const changes: AwardChanges | undefined =
    set &&
    (which === 'chosen'
      ? { kind: 'chosen', ids: scope.ids as Extract<AwardChanges, { kind: 'chosen' }>['ids'], set }
      : { kind: 'filtered', filter: scope.filter as AwardFilter, set });
  const goOn = () => {
    if (!changes) return;
    setStep('check');
    look(changes);
  };
  const found = rehearsal.state.status === 'done' ? rehearsal.state.value : undefined;
  const busy = writing.state.status === 'running';
  const count = (awards: number) => ({ awards: numbers.format(awards) });
  const cards = [
    { value: 'chosen' as const, title: t('many.chosen', count(scope.ids.length)) },
    { value: 'filtered' as const, title: t('many.filtered', count(scope.listed)) },
  ];
  return (
    <StepSheet
      title={t('many.title')}
      narrow
      steps={[
        { id: 'choose', label: t('many.step.choose') },
        { id: 'check', label: t('many.step.check') },
      ]}
      current={step}
      onClose={busy || rehearsal.state.status === 'running' ? undefined : onClose}
      onBack={step === 'check' && !busy && rehearsal.state.status !== 'running' ? () => setStep('choose') : undefined}
      note={step === 'check' && t('many.oneAction')}
      {...(step === 'choose'
        ? { next: { label: t('many.look'), onPress: goOn, disabled: !changes } }
        : found && {
            next: {
              label: t('many.write', count(found.changed)),
              onPress: () => changes && write(changes),
              disabled: found.changed === 0,
              busy,
            },
          })}
    >
      {step === 'choose' ? (
        <Form onSubmit={goOn}>
          <RadioCards
            label={t('many.which')}
            cards={cards.filter((card) => card.value === 'filtered' || scope.ids.length > 0)}
            value={which}
            onChange={setWhich}
          />
          <ChoiceField
            label={t('many.field')}
            choices={sharedFields.map((name) => ({ value: name, label: t(`many.fields.${name}`) }))}
            value={field}
            onChange={(wanted) => {
              setField(sharedFields.find((name) => name === wanted) ?? field);
              setValue(undefined);
            }}
          />
          <SharedValueField key={field} field={field} value={value} onChange={setValue} />
        </Form>
      ) : (
        <ManyState rehearsal={rehearsal} writing={writing} />
      )}
    </StepSheet>
  );
}
