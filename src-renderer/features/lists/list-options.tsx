import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#shared/base/local-date.ts';
import { levels } from '#shared/domain/levels.ts';
import { listKinds } from '#shared/domain/lists/list-look.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type ChangeDraft, type ListDraft, levelNamed } from './list-draft.ts';

type ListOptionsProps = {
  readonly draft: ListDraft;
  readonly onChange: ChangeDraft;
  readonly years: readonly number[];
  readonly today: string;
  /** A list of awards is on the screen. */
  readonly isShown: boolean;
};

/** Which list, and of what. */
export function ListOptions({ draft, onChange, years, today, isShown }: ListOptionsProps) {
  const { t } = useTranslation('lists');
  const kinds = listKinds.filter((kind) => kind !== 'shown' || isShown);
  return (
    <>
      <ChoiceField
        label={t('choice.kind')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? draft.kind })}
      />
      <KindFields draft={draft} onChange={onChange} years={years} today={today} />
    </>
  );
}

type KindFieldsProps = Omit<ListOptionsProps, 'isShown'>;

function KindFields({ draft, onChange, years, today }: KindFieldsProps) {
  const year = <YearField draft={draft} onChange={onChange} years={years} />;
  switch (draft.kind) {
    case 'year':
      return (
        <>
          {year}
          <ReportField draft={draft} onChange={onChange} />
        </>
      );
    case 'decision':
      return <DecisionField draft={draft} onChange={onChange} />;
    case 'proposal':
      return (
        <>
          {year}
          <UnitField draft={draft} onChange={onChange} optional />
          <SubmissionFields draft={draft} onChange={onChange} today={today} />
        </>
      );
    case 'unit':
      return (
        <>
          <UnitField draft={draft} onChange={onChange} />
          {year}
        </>
      );
    case 'cluster':
      return (
        <>
          {year}
          <ClusterField draft={draft} onChange={onChange} />
        </>
      );
    case 'level':
      return (
        <>
          {year}
          <LevelField draft={draft} onChange={onChange} />
        </>
      );
    case 'movement':
      return (
        <>
          <MovementField draft={draft} onChange={onChange} />
          {!draft.movementId && year}
        </>
      );
    case 'years':
      return <UnitField draft={draft} onChange={onChange} optional />;
    case 'shown':
      return null;
  }
}

type FieldOf = { readonly draft: ListDraft; readonly onChange: ChangeDraft };

function YearField({ draft, onChange, years }: FieldOf & { readonly years: readonly number[] }) {
  const { t } = useTranslation('lists');
  return (
    <ChoiceField
      label={t('choice.year')}
      choices={years.map((known) => ({ value: String(known), label: String(known) }))}
      value={draft.year === undefined ? undefined : String(draft.year)}
      onChange={(value) => value && onChange({ year: Number(value) })}
    />
  );
}

function ReportField({ draft, onChange }: FieldOf) {
  const { t } = useTranslation('lists');
  return (
    <TextField
      label={t('choice.report')}
      hint={t('choice.reportHint')}
      value={draft.reportTitle}
      onChange={(reportTitle) => onChange({ reportTitle })}
      maxLength={200}
      lines={2}
      optional
    />
  );
}

const LOOK_UP_MS = 120;
const MOST_FOUND = 20;

function DecisionField({ draft, onChange }: FieldOf) {
  const { t } = useTranslation('lists');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, LOOK_UP_MS);
  const found = useQuery('decisions.find', { text, limit: MOST_FOUND }, { keepPrevious: true });
  const one = useQuery(
    'decisions.one',
    { id: draft.decisionId ?? NOBODY },
    { enabled: draft.decisionId !== undefined },
  );
  const shown = one.status === 'ready' && one.value ? decisionWord(one.value) : '';
  return (
    <ChoiceField
      label={t('choice.decision')}
      hint={t('choice.decisionHint')}
      choices={
        found.status === 'ready' ? found.value.map((each) => ({ value: each.id, label: decisionWord(each) })) : []
      }
      value={draft.decisionId}
      shown={shown}
      onType={setTyped}
      onChange={(decisionId) => onChange({ decisionId })}
    />
  );
}

/** Stands for no decision, so that nothing is asked while a hook must be called. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const decisionWord = ({ number, decidedOn }: { readonly number: string; readonly decidedOn: string }): string =>
  [number, formatDay(decidedOn)].filter((text) => text !== '').join(' · ');

function UnitField({ draft, onChange, optional = false }: FieldOf & { readonly optional?: boolean }) {
  const { t } = useTranslation('lists');
  const units = useQuery('units.list', { ended: true });
  return (
    <ChoiceField
      label={t('choice.unit')}
      hint={t('choice.unitHint')}
      choices={
        units.status === 'ready'
          ? units.value.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))
          : []
      }
      value={draft.unitId}
      onChange={(unitId) => onChange({ unitId })}
      optional={optional}
    />
  );
}

function ClusterField({ draft, onChange }: FieldOf) {
  const { t } = useTranslation('lists');
  const found = useQuery('clusters.year', draft.year === undefined ? {} : { year: draft.year });
  const clusters = found.status === 'ready' ? found.value.clusters : [];
  return (
    <ChoiceField
      label={t('choice.cluster')}
      choices={clusters.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.clusterId}
      onChange={(clusterId) => onChange({ clusterId })}
    />
  );
}

function LevelField({ draft, onChange }: FieldOf) {
  const { t } = useTranslation('lists');
  const { t: ofAwards } = useTranslation('awards');
  return (
    <ChoiceField
      label={t('choice.level')}
      hint={t('choice.levelHint')}
      choices={levels.map((level) => ({ value: level, label: ofAwards(`level.${level}`) }))}
      value={draft.level}
      onChange={(value) => onChange({ level: levelNamed(value) })}
      optional
    />
  );
}

function MovementField({ draft, onChange }: FieldOf) {
  const { t } = useTranslation('lists');
  const movements = useQuery('movements.list', {});
  return (
    <ChoiceField
      label={t('choice.movement')}
      hint={t('choice.movementHint')}
      choices={movements.status === 'ready' ? movements.value.map(({ id, name }) => ({ value: id, label: name })) : []}
      value={draft.movementId}
      onChange={(movementId) => onChange({ movementId })}
      optional
    />
  );
}

function SubmissionFields({ draft, onChange, today }: FieldOf & { readonly today: string }) {
  const { t } = useTranslation('lists');
  return (
    <>
      <TextField
        label={t('choice.submission')}
        hint={t('choice.submissionHint')}
        value={draft.number}
        onChange={(number) => onChange({ number })}
        maxLength={100}
        optional
      />
      <DayField
        label={t('choice.submittedOn')}
        value={draft.submittedOn}
        today={today}
        onChange={(submittedOn) => onChange({ submittedOn })}
        optional
      />
      <TextField
        label={t('choice.authority')}
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
        maxLength={200}
        optional
      />
    </>
  );
}
