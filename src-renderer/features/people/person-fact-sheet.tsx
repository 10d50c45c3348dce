import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactRow, PersonRecord } from '#shared/api/people.ts';
import { type FactKind, personStatuses } from '#shared/domain/people/person-kinds.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { NoteBox } from '../../ui/shell/detail-pane.tsx';
import { statusText, unitText } from './person-words.ts';

type PersonFactSheetProps = {
  readonly personId: string;
  readonly kind: FactKind;
  /** Absent for a new entry. */
  readonly factId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** A promotion, a post, a transfer or a leaving with its day, once the person is read. */
export function PersonFactSheet({ personId, factId, ...rest }: PersonFactSheetProps) {
  const found = useQuery('people.one', { id: personId });
  if (found.status !== 'ready' || found.value === null) return null;
  return <FactForm person={found.value} fact={found.value.facts.find(({ id }) => id === factId)} {...rest} />;
}

type FactFormProps = Omit<PersonFactSheetProps, 'personId' | 'factId'> & {
  readonly person: PersonRecord;
  readonly fact: FactRow | undefined;
};

function FactForm({ person, fact, kind, now, onClose }: FactFormProps) {
  const { t } = useTranslation('people');
  const words = useRefusalWords();
  const toasts = useToasts();
  const [seen] = useState({ from: fact?.from ?? '', value: fact?.value ?? '', basis: fact?.basis ?? '' });
  const [draft, setDraft] = useState(seen);
  const [refusal, setRefusal] = useState<Refusal>();
  const add = useCommand('people.addFact');
  const correct = useCommand('people.correctFact');
  const save = async () => {
    const reply = fact
      ? await correct.run({ factId: fact.id, seen, fact: draft })
      : await add.run({ id: person.id, kind, fact: draft });
    if (!reply.ok) return setRefusal(reply as Refusal);
    toasts.show({ text: t('saved', { name: person.fullName }) });
    onClose();
  };
  const present = presentText(person, kind, t);
  const undated = present !== '' && !person.facts.some((one) => one.kind === kind);
  return (
    <EditSheet
      title={t(fact ? 'fact.correctTitle' : `fact.new.${kind}`)}
      saveLabel={t('save')}
      changed={JSON.stringify(draft) !== JSON.stringify(seen)}
      busy={add.running || correct.running}
      onSave={() => void save()}
      onClose={onClose}
      note={person.fullName}
    >
      {!fact && present !== '' && <NoteBox>{t(undated ? 'fact.presentUndated' : 'fact.present', { present })}</NoteBox>}
      <ValueField kind={kind} value={draft.value} onChange={(value) => setDraft({ ...draft, value })} />
      <DayField
        label={t('fact.fromField')}
        hint={t('fact.fromHint')}
        optional
        value={draft.from}
        onChange={(from) => setDraft({ ...draft, from })}
        today={localDay(now())}
      />
      <TextField
        label={t('fact.basis')}
        hint={t('fact.basisHint')}
        optional
        maxLength={400}
        value={draft.basis}
        onChange={(basis) => setDraft({ ...draft, basis })}
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}

function presentText(person: PersonRecord, kind: FactKind, t: Parameters<typeof statusText>[1]): string {
  if (kind === 'unit') return unitText(person);
  return kind === 'status' ? statusText(person.status, t) : person[kind];
}

type ValueFieldProps = {
  readonly kind: FactKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function ValueField({ kind, value, onChange }: ValueFieldProps) {
  const { t } = useTranslation('people');
  const units = useQuery('units.list', {}, { enabled: kind === 'unit' });
  const ranks = useQuery('people.ranks', {}, { enabled: kind === 'rank' });
  const label = t(`field.${kind}`);
  if (kind === 'post') return <TextField label={label} value={value} onChange={onChange} maxLength={400} autoFocus />;
  const choices =
    kind === 'unit'
      ? (units.status === 'ready' ? units.value : []).map(({ id, code, name }) => ({
          value: id,
          label: name,
          hint: code,
        }))
      : kind === 'rank'
        ? (ranks.status === 'ready' ? ranks.value : []).map(({ name }) => ({ value: name, label: name }))
        : personStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }));
  return (
    <ChoiceField
      label={label}
      choices={choices}
      value={value || undefined}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
