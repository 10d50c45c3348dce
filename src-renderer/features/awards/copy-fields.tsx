import { useTranslation } from 'react-i18next';
import type { CopyOrder } from '#shared/api/award-copies.ts';
import type { Input } from '#shared/api/index.ts';
import type { Day } from '#shared/base/local-date.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { carriedParts } from '#shared/domain/awards-copy.ts';
import { levels } from '#shared/domain/levels.ts';
import { useQuery } from '../../api/use-query.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import { type AwardEntry, changeDraft } from './award-entry.ts';
import { DecisionFields } from './decision-fields.tsx';
import { useAwardCatalogues } from './use-award-catalogues.ts';

/** What is copied, where to, and what comes along. */
export type CopyForm = {
  readonly filter: CopyOrder['filter'] | (Input<'awards.page'>['filter'] & { readonly year: number });
  /** Year and decision of the copies, as the form of one award has them. */
  readonly target: AwardEntry;
  readonly carried: CopyOrder['carried'];
};

export function orderOf({ filter, target, carried }: CopyForm): CopyOrder {
  const { draft, newDecision } = target;
  const known = draft.decisionId === null ? { kind: 'none' } : { kind: 'known', decisionId: draft.decisionId };
  return {
    filter,
    year: draft.year,
    decision: newDecision ? { kind: 'new', values: newDecision } : known,
    carried,
    successors: [],
  } as unknown as CopyOrder;
}

type CopyFieldsProps = {
  readonly form: CopyForm;
  /** every year with awards, newest first */
  readonly years: readonly number[];
  readonly today: Day;
  readonly onChange: (form: CopyForm) => void;
};

export function CopyFields({ form, years, today, onChange }: CopyFieldsProps) {
  const { t } = useTranslation('awards');
  const { target, carried } = form;
  const tick = (part: (typeof carriedParts)[number], on: boolean) =>
    onChange({ ...form, carried: carriedParts.filter((each) => (each === part ? on : carried.includes(each))) });
  return (
    <>
      <Section level={2} heading={t('copy.from')}>
        <SourceFields form={form} years={years} onChange={onChange} />
      </Section>
      <Section level={2} heading={t('copy.to')}>
        <TextField
          label={t('form.year')}
          value={target.draft.year === 0 ? '' : String(target.draft.year)}
          onChange={(typed) =>
            onChange({
              ...form,
              target: changeDraft(target, { year: Number(typed.replace(/\D/g, '').slice(0, 4)) }),
            })
          }
          short
          maxLength={4}
          inputMode="numeric"
        />
        <DecisionFields
          entry={target}
          today={today}
          fixed={false}
          manyLevels
          onChange={(entry) => onChange({ ...form, target: entry })}
        />
      </Section>
      <Section level={2} heading={t('copy.along')}>
        {carriedParts.map((part) => (
          <CheckField
            key={part}
            label={t(`copy.carried.${part}`)}
            checked={carried.includes(part)}
            onChange={(on) => tick(part, on)}
          />
        ))}
        <p>{t('copy.never')}</p>
      </Section>
    </>
  );
}

/** The same filters as over the list, as fields. */
function SourceFields({ form, years, onChange }: Omit<CopyFieldsProps, 'today'>) {
  const { t } = useTranslation('awards');
  const { awardTypes } = useAwardCatalogues();
  const ever = useQuery('units.list', { ended: true });
  const movements = useQuery('movements.list', {});
  const units = ever.status === 'ready' ? ever.value : [];
  const all = { value: '', label: t('copy.all') };
  const { filter } = form;
  const field = (part: 'unitId' | 'level' | 'awardTypeId' | 'recipientKind' | 'movementId') => ({
    label: t(part === 'movementId' ? 'copy.movement' : `filter.${part}`),
    value: filter[part] ?? '',
    onChange: (value: string | undefined) => {
      const { [part]: _, ...others } = filter;
      onChange({ ...form, filter: { ...others, ...(value && { [part]: value }) } as CopyForm['filter'] });
    },
  });
  return (
    <>
      <FieldRow>
        <ChoiceField
          label={t('form.year')}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          value={String(filter.year)}
          shown={String(filter.year)}
          onChange={(year) => onChange({ ...form, filter: { ...filter, year: Number(year) } })}
        />
        <ChoiceField
          {...field('recipientKind')}
          choices={[all, ...recipientKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        />
      </FieldRow>
      <ChoiceField
        {...field('unitId')}
        choices={[all, ...units.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))]}
      />
      <FieldRow>
        <ChoiceField
          {...field('level')}
          choices={[all, ...levels.map((level) => ({ value: level, label: t(`level.${level}`) }))]}
        />
        <ChoiceField
          {...field('awardTypeId')}
          choices={[
            all,
            ...awardTypes.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) })),
          ]}
        />
      </FieldRow>
      {movements.status === 'ready' && movements.value.length > 0 && (
        <ChoiceField
          {...field('movementId')}
          choices={[all, ...movements.value.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  );
}
