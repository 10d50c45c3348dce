import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedField } from '#shared/api/award-changes.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { levels } from '#shared/domain/levels.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import type { Choice } from '../../ui/choice/match-choices.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useAwardCatalogues } from './use-award-catalogues.ts';

const LOOK_UP_MS = 120;

type SharedValueFieldProps = {
  readonly field: SharedField['field'];
  /** As it is typed or chosen; undefined while nothing was. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** The one value that many awards are given. */
export function SharedValueField(props: SharedValueFieldProps) {
  const { t } = useTranslation('awards');
  const { field, value, onChange } = props;
  const { units, awardTypes } = useAwardCatalogues();
  const label = t('many.value');
  const none: Choice = { value: '', label: t('form.none') };
  switch (field) {
    case 'reason':
    case 'note':
      return (
        <TextField
          label={label}
          hint={t('many.emptyHint')}
          value={value ?? ''}
          onChange={onChange}
          lines={3}
          maxLength={4000}
        />
      );
    case 'year':
      return (
        <TextField label={label} value={value ?? ''} onChange={onChange} short maxLength={4} inputMode="numeric" />
      );
    case 'decisionId':
      return <DecisionValue {...props} />;
    case 'movementId':
      return <MovementValue {...props} />;
    case 'unitId':
      return (
        <ChoiceField
          label={label}
          choices={units.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))}
          value={value}
          onChange={onChange}
        />
      );
    case 'awardTypeId':
      return (
        <ChoiceField
          label={label}
          choices={awardTypes.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) }))}
          value={value}
          onChange={onChange}
        />
      );
    case 'level':
      return (
        <ChoiceField
          label={label}
          hint={t('many.levelHint')}
          choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          value={value}
          onChange={onChange}
        />
      );
    case 'commendationType':
      return (
        <ChoiceField
          label={label}
          choices={[none, ...commendationTypes.map((type) => ({ value: type, label: t(`commendation.${type}`) }))]}
          value={value}
          onChange={onChange}
        />
      );
  }
}

function MovementValue({ value, onChange }: SharedValueFieldProps) {
  const { t } = useTranslation('awards');
  const movements = useQuery('movements.list', {});
  const known = movements.status === 'ready' ? movements.value : [];
  return (
    <ChoiceField
      label={t('many.value')}
      choices={[{ value: '', label: t('form.none') }, ...known.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value}
      onChange={onChange}
    />
  );
}

function DecisionValue({ value, onChange }: SharedValueFieldProps) {
  const { t } = useTranslation('awards');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState('');
  const text = useSettled(typed.trim(), LOOK_UP_MS);
  const found = useQuery('decisions.find', { text, limit: 20 }, { keepPrevious: true });
  const decisions = found.status === 'ready' ? found.value : [];
  const choices = [
    { value: '', label: t('form.none') },
    ...decisions.map(({ id, number, decidedOn, authority, level }) => ({
      value: id,
      label: [number || t('form.noNumber'), formatDay(decidedOn)].filter(Boolean).join(', '),
      hint: authority || t(`level.${level}`),
    })),
  ];
  return (
    <ChoiceField
      label={t('many.value')}
      placeholder={t('form.decisionPlaceholder')}
      choices={choices}
      value={value}
      shown={shown}
      onType={setTyped}
      onChange={(id) => {
        setShown(choices.find((choice) => choice.value === id)?.label ?? '');
        onChange(id);
      }}
    />
  );
}
