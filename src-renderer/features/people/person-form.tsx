import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasOneCase, titleCaseName } from '#shared/base/vi-text.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import { type FactKind, genders, personKinds } from '#shared/domain/people/person-kinds.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { draftName, useFormDraft } from '../../api/use-form-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { DraftOffer } from '../../ui/feedback/draft-offer.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { asKind } from './people-filter.ts';
import { PersonDoubts } from './person-doubts.tsx';
import { typedDraft } from './person-draft.ts';

type PersonFormProps = {
  readonly title: string;
  readonly personId: string | undefined;
  readonly start: PersonDraft;
  /** What has days already and is changed among them. */
  readonly dated: ReadonlySet<FactKind>;
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onPerson: (personId: string) => void;
};

/** Who a person is, and, until that has days, what they are. */
export function PersonForm({ title, personId, start, dated, now, onClose, onPerson }: PersonFormProps) {
  const { t } = useTranslation('people');
  const words = useRefusalWords();
  const toasts = useToasts();
  // What the person looked at stays what it was, whatever is read again meanwhile.
  const [seen] = useState(start);
  const [before] = useState(() => typedDraft(start));
  const [draft, setDraft] = useState(before);
  const kept = useFormDraft({ form: draftName('person', personId), start: before, value: draft, restore: setDraft });
  const [refusal, setRefusal] = useState<Refusal>();
  const add = useCommand('people.add');
  const correct = useCommand('people.correct');
  const save = async () => {
    const reply = personId === undefined ? await add.run({ draft }) : await correct.run({ id: personId, seen, draft });
    if (!reply.ok) return setRefusal(reply as Refusal);
    kept.done();
    toasts.show({ text: t('saved', { name: draft.fullName }) });
    onClose();
  };
  const text = (
    field: 'fullName' | 'birth' | 'serviceNumber' | 'citizenNumber' | 'post' | 'organization' | 'note',
  ) => ({
    label: t(`field.${field}`),
    value: draft[field],
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
    optional: field !== 'fullName',
    maxLength: field === 'note' ? 4000 : 400,
  });
  const police = draft.kind === 'police';
  return (
    <EditSheet
      title={title}
      saveLabel={t('save')}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      busy={add.running || correct.running}
      onSave={() => void save()}
      onClose={onClose}
      onGiveUp={kept.done}
    >
      <DraftOffer draft={kept.offered} now={now} />
      <ChoiceField
        label={t('field.kind')}
        choices={personKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: asKind(kind) ?? draft.kind })}
      />
      <TextField
        {...text('fullName')}
        autoFocus
        onLeave={() => hasOneCase(draft.fullName) && setDraft({ ...draft, fullName: titleCaseName(draft.fullName) })}
      />
      <FieldRow>
        <TextField {...text('birth')} hint={t('hint.birth')} />
        <ChoiceField
          label={t('field.gender')}
          optional
          choices={genders.map((gender) => ({ value: gender, label: t(`gender.${gender}`) }))}
          value={draft.gender || undefined}
          onChange={(gender) => setDraft({ ...draft, gender: gender ?? '' })}
        />
      </FieldRow>
      <FieldRow>
        {police && <TextField {...text('serviceNumber')} hint={t('hint.serviceNumber')} />}
        <TextField {...text('citizenNumber')} hint={t('hint.citizenNumber')} />
      </FieldRow>
      <PersonDoubts draft={draft} personId={personId} onPerson={onPerson} />
      <PresentFields draft={draft} dated={dated} onChange={setDraft} post={text('post')} />
      {!police && <TextField {...text('organization')} hint={t('hint.organization')} />}
      <TextField {...text('note')} lines={3} />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}

type PresentFieldsProps = {
  readonly draft: PersonDraft;
  readonly dated: ReadonlySet<FactKind>;
  readonly onChange: (draft: PersonDraft) => void;
  readonly post: Parameters<typeof TextField>[0];
};

/** Rank, post and unit now, as long as nothing of them has a day. */
function PresentFields({ draft, dated, onChange, post }: PresentFieldsProps) {
  const { t } = useTranslation('people');
  const units = useQuery('units.list', {});
  const ranks = useQuery('people.ranks', {});
  const police = draft.kind === 'police';
  return (
    <>
      <FieldRow>
        {police && (
          <ChoiceField
            label={t('field.rank')}
            optional
            disabled={dated.has('rank')}
            hint={dated.has('rank') && t('hint.dated')}
            choices={(ranks.status === 'ready' ? ranks.value : []).map(({ name }) => ({ value: name, label: name }))}
            value={draft.rank || undefined}
            onChange={(rank) => onChange({ ...draft, rank: rank ?? '' })}
          />
        )}
        <TextField {...post} disabled={dated.has('post')} hint={dated.has('post') && t('hint.dated')} />
      </FieldRow>
      {police && (
        <ChoiceField
          label={t('field.unit')}
          disabled={dated.has('unit')}
          hint={dated.has('unit') && t('hint.dated')}
          choices={(units.status === 'ready' ? units.value : []).map(({ id, code, name }) => ({
            value: id,
            label: name,
            hint: code,
          }))}
          value={draft.unitId || undefined}
          onChange={(unitId) => onChange({ ...draft, unitId: unitId ?? '' })}
        />
      )}
    </>
  );
}
