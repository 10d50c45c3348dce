import { useTranslation } from 'react-i18next';
import { unitTiers } from '#shared/domain/units/unit-plan.ts';
import type { Choice } from '../../ui/choice/match-choices.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type FactsDraft, tierOf, type WhyDraft } from './unit-draft.ts';

type FactsFieldsProps = {
  readonly facts: FactsDraft;
  readonly onChange: (facts: FactsDraft) => void;
  readonly parents: readonly Choice[];
  /** A save was tried: what is missing says so. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
};

const NONE = '';

/** What a unit is called and where it stands. */
export function FactsFields({ facts, onChange, parents, tried, autoFocus = false }: FactsFieldsProps) {
  const { t } = useTranslation('units');
  const text = (field: 'code' | 'name' | 'shortName' | 'parentName') => ({
    label: t(`field.${field}`),
    value: facts[field],
    onChange: (value: string) => onChange({ ...facts, [field]: value }),
    maxLength: 400,
  });
  return (
    <>
      <TextField
        {...text('name')}
        error={tried && facts.name.trim() === '' ? t('problem.nameMissing') : undefined}
        autoFocus={autoFocus}
      />
      <FieldRow>
        <TextField {...text('code')} hint={t('hint.code')} optional />
        <TextField {...text('shortName')} optional />
      </FieldRow>
      <ChoiceField
        label={t('column.tier')}
        choices={[
          { value: NONE, label: t('tierUnknown') },
          ...unitTiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`), hint: t(`tierHint.${tier}`) })),
        ]}
        value={facts.tier ?? NONE}
        onChange={(tier) => onChange({ ...facts, tier: tierOf(tier) })}
      />
      <ChoiceField
        label={t('column.parentName')}
        choices={[{ value: NONE, label: t('noParent') }, ...parents]}
        value={facts.parentId ?? NONE}
        onChange={(parentId) => onChange({ ...facts, parentId: parentId || undefined })}
      />
      {facts.parentId === undefined && <TextField {...text('parentName')} hint={t('hint.parentName')} optional />}
    </>
  );
}

type WhyFieldsProps = { readonly why: WhyDraft; readonly onChange: (why: WhyDraft) => void };

/** The paper that a change rests on. */
export function WhyFields({ why, onChange }: WhyFieldsProps) {
  const { t } = useTranslation('units');
  return (
    <>
      <TextField
        label={t('field.basis')}
        hint={t('hint.basis')}
        value={why.basis}
        onChange={(basis) => onChange({ ...why, basis })}
        maxLength={400}
        optional
      />
      <TextField
        label={t('field.note')}
        value={why.note}
        onChange={(note) => onChange({ ...why, note })}
        lines={2}
        maxLength={4000}
        optional
      />
    </>
  );
}
