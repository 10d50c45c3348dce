import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MovementDraft, movementKinds } from '#shared/domain/movements.ts';
import { useEdit } from '../../api/use-edit.ts';
import { draftName, useFormDraft } from '../../api/use-form-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { DraftOffer } from '../../ui/feedback/draft-offer.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';

type MovementSheetProps = {
  /** Absent for a new one. */
  readonly movementId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Launches a movement or corrects one, once it is read. */
export function MovementSheet({ movementId, now, onClose }: MovementSheetProps) {
  const station = useStation();
  const movements = useQuery('movements.list', {});
  if (!station || movements.status !== 'ready') return null;
  const found = movements.value.find(({ id }) => id === movementId);
  const unitId = station.role === 'headquarters' ? null : (station.unit?.id ?? null);
  const start = found ? draftOf(found) : { ...emptyMovement, unitId };
  return (
    <MovementForm
      start={start}
      movementId={found?.id}
      mayChooseUnit={station.role === 'headquarters'}
      now={now}
      onClose={onClose}
    />
  );
}

const emptyMovement: MovementDraft = {
  name: '',
  kind: 'regular',
  planNumber: '',
  planDate: '',
  startsOn: '',
  endsOn: '',
  slogan: '',
  targets: '',
  note: '',
  unitId: null,
};

const draftOf = (movement: MovementDraft): MovementDraft =>
  Object.fromEntries(Object.keys(emptyMovement).map((field) => [field, movement[field as keyof MovementDraft]])) as {
    [F in keyof MovementDraft]: MovementDraft[F];
  };

type MovementFormProps = {
  readonly start: MovementDraft;
  readonly movementId: string | undefined;
  readonly mayChooseUnit: boolean;
  readonly now: () => number;
  readonly onClose: () => void;
};

function MovementForm({ start, movementId, mayChooseUnit, now, onClose }: MovementFormProps) {
  const { t } = useTranslation('movements');
  const words = useRefusalWords();
  const toasts = useToasts();
  // What the person looked at stays what it was, whatever is read again meanwhile.
  const [seen] = useState(start);
  const [draft, setDraft] = useState(start);
  const today = localDay(now());
  const kept = useFormDraft({ form: draftName('movement', movementId), start: seen, value: draft, restore: setDraft });
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('movements.save', ({ draft: { name } }) => {
    kept.done();
    toasts.show({ text: t('saved', { name }) });
    onClose();
  });
  const units = useQuery('units.list', {}, { enabled: mayChooseUnit });
  const text = (field: 'planNumber' | 'slogan' | 'targets' | 'note') => ({
    label: t(`field.${field}`),
    value: draft[field],
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
    optional: true,
  });
  const day = (field: 'planDate' | 'startsOn' | 'endsOn') => ({
    label: t(`field.${field}`),
    value: draft[field],
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
    today,
    optional: true,
  });
  const keep = () => {
    setTried(true);
    if (draft.name.trim() === '') return;
    void save(movementId === undefined ? { id: null, draft } : { id: movementId, seen, draft });
  };
  return (
    <EditSheet
      title={t(movementId === undefined ? 'form.new' : 'form.correct')}
      saveLabel={t('save')}
      changed={JSON.stringify(draft) !== JSON.stringify(seen)}
      busy={saving}
      onSave={keep}
      onClose={onClose}
      onGiveUp={kept.done}
    >
      <DraftOffer draft={kept.offered} now={now} />
      <TextField
        label={t('field.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={tried && draft.name.trim() === '' ? t('problem.nameMissing') : undefined}
        maxLength={400}
        autoFocus
      />
      <ChoiceField
        label={t('field.kind')}
        choices={movementKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(value) => setDraft({ ...draft, kind: movementKinds.find((kind) => kind === value) ?? draft.kind })}
      />
      <FieldRow>
        <DayField {...day('startsOn')} />
        <DayField {...day('endsOn')} />
      </FieldRow>
      <FieldRow>
        <TextField {...text('planNumber')} maxLength={100} />
        <DayField {...day('planDate')} />
      </FieldRow>
      {mayChooseUnit && (
        <ChoiceField
          label={t('field.launcher')}
          hint={t('launcherHint')}
          choices={[
            { value: '', label: t('forAll') },
            ...(units.status === 'ready' ? units.value : []).map(({ id, code, name }) => ({
              value: id,
              label: name,
              hint: code,
            })),
          ]}
          value={draft.unitId ?? ''}
          onChange={(value) => setDraft({ ...draft, unitId: value || null })}
        />
      )}
      <TextField {...text('slogan')} maxLength={400} />
      <TextField {...text('targets')} lines={4} maxLength={4000} />
      <TextField {...text('note')} lines={2} maxLength={4000} />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
