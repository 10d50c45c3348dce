import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPerson } from '#shared/api/people.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { personKinds } from '#shared/domain/people/person-kinds.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type AwardEntry, changeDraft, chooseKind, choosePerson, type NewPerson } from './award-entry.ts';

const LOOK_UP_MS = 120;
const MOST_FOUND = 20;

type RecipientFieldsProps = {
  readonly entry: AwardEntry;
  readonly units: readonly UnitPlace[];
  readonly onChange: (entry: AwardEntry) => void;
};

/** Who is commended: a person, a collective or a household. */
export function RecipientFields({ entry, units, onChange }: RecipientFieldsProps) {
  const { t } = useTranslation('awards');
  const { draft, newPerson } = entry;
  const kind = draft.recipientKind;
  const outsider = newPerson?.kind === 'outsider';
  return (
    <>
      <FieldRow>
        <ChoiceField
          label={t('filter.recipientKind')}
          choices={recipientKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => onChange(chooseKind(entry, recipientKinds.find((one) => one === value) ?? kind))}
        />
        {kind === 'person' && !newPerson && <PersonField entry={entry} onChange={onChange} />}
        {kind === 'household' && (
          <TextField
            label={t('form.household')}
            hint={t('form.householdHint')}
            value={draft.teamName}
            onChange={(teamName) => onChange(changeDraft(entry, { teamName }))}
            maxLength={400}
          />
        )}
      </FieldRow>
      {kind === 'person' && newPerson && (
        <NewPersonFields
          person={newPerson}
          onChange={(person) => onChange({ ...entry, newPerson: person })}
          onGiveUp={() => onChange({ ...entry, newPerson: null })}
        />
      )}
      <FieldRow>
        <ChoiceField
          label={t(kind === 'household' || outsider ? 'form.proposedBy' : 'field.unitId')}
          choices={units.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))}
          value={draft.unitId}
          onChange={(unitId) => onChange(changeDraft(entry, { unitId: unitId ?? '' }))}
        />
        {kind !== 'household' && (
          <TextField
            label={t('form.team')}
            optional
            value={draft.teamName}
            onChange={(teamName) => onChange(changeDraft(entry, { teamName }))}
            maxLength={400}
          />
        )}
      </FieldRow>
    </>
  );
}

type PersonFieldProps = { readonly entry: AwardEntry; readonly onChange: (entry: AwardEntry) => void };

const besides = ({ birth, rank, unitCode, unitName }: FoundPerson): string =>
  [formatDay(birth), rank, unitCode || unitName].filter(Boolean).join(' · ');

/** Finds a person by typing; whoever is not there is added at once. */
function PersonField({ entry, onChange }: PersonFieldProps) {
  const { t } = useTranslation('awards');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), LOOK_UP_MS);
  const found = useQuery('people.find', { text, limit: MOST_FOUND }, { enabled: text !== '', keepPrevious: true });
  const people = found.status === 'ready' && text !== '' ? found.value : [];
  const add = () =>
    onChange({ ...entry, newPerson: { fullName: typed.trim(), birth: '', kind: 'police', organization: '' } });
  return (
    <ChoiceField
      label={t('form.person')}
      hint={
        <Button kind="link" size="small" onPress={add}>
          {t('form.addPerson')}
        </Button>
      }
      placeholder={t('form.personPlaceholder')}
      choices={people.map((person) => ({ value: person.id, label: person.fullName, hint: besides(person) }))}
      value={entry.draft.personId ?? undefined}
      shown={entry.personName}
      onType={setTyped}
      onChange={(id) => {
        const person = people.find((one) => one.id === id);
        if (person) onChange(choosePerson(entry, person));
      }}
    />
  );
}

type NewPersonFieldsProps = {
  readonly person: NewPerson;
  readonly onChange: (person: NewPerson) => void;
  readonly onGiveUp: () => void;
};

function NewPersonFields({ person, onChange, onGiveUp }: NewPersonFieldsProps) {
  const { t } = useTranslation('awards');
  const change = (part: Partial<NewPerson>) => onChange({ ...person, ...part });
  return (
    <>
      <FieldRow>
        <TextField
          label={t('form.newPerson')}
          hint={
            <Button kind="link" size="small" onPress={onGiveUp}>
              {t('form.knownPerson')}
            </Button>
          }
          value={person.fullName}
          onChange={(fullName) => change({ fullName })}
          maxLength={400}
          autoFocus
        />
        <TextField
          label={t('form.birth')}
          hint={t('form.birthHint')}
          optional
          value={person.birth}
          onChange={(birth) => change({ birth })}
          maxLength={100}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t('form.personKind')}
          choices={personKinds.map((value) => ({ value, label: t(`personKind.${value}`) }))}
          value={person.kind}
          onChange={(value) => change({ kind: personKinds.find((kind) => kind === value) ?? person.kind })}
        />
        {person.kind === 'outsider' && (
          <TextField
            label={t('form.organization')}
            optional
            value={person.organization}
            onChange={(organization) => change({ organization })}
            maxLength={400}
          />
        )}
      </FieldRow>
    </>
  );
}
