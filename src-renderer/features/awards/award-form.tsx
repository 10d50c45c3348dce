import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { MovementRow } from '#shared/api/movements.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import type { Day } from '#shared/base/local-date.ts';
import { suits } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { isInForce } from '#shared/domain/catalogue/dated.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type AwardEntry, changeDraft, changeSnapshot, chooseType, dayOf } from './award-entry.ts';
import { DecisionFields } from './decision-fields.tsx';
import { RecipientFields } from './recipient-fields.tsx';

export type EntryCatalogues = {
  readonly units: readonly UnitPlace[];
  readonly types: readonly CatalogueEntry[];
  readonly movements: readonly MovementRow[];
};

/** The catalogue says an open end by an empty text. */
const holdsOn = ({ validFrom, validTo }: CatalogueEntry, on: Day): boolean =>
  isInForce({ validFrom: validFrom || null, validTo: validTo || null }, on);

type AwardFormProps = EntryCatalogues & {
  readonly entry: AwardEntry;
  readonly today: Day;
  /** The award has a number in the book: decision and year stay. */
  readonly fixed: boolean;
  readonly onChange: (entry: AwardEntry) => void;
  readonly onSubmit: () => void;
};

/** The fields of an award from the recipient down to what only some papers have. */
export function AwardForm({ entry, today, fixed, units, types, movements, onChange, onSubmit }: AwardFormProps) {
  const { t } = useTranslation('awards');
  const { draft } = entry;
  const set = (part: Partial<AwardEntry['draft']>) => onChange(changeDraft(entry, part));
  const on = dayOf(entry) || today;
  const fitting = types.filter(
    (type) => type.id === draft.awardTypeId || (suits(type.recipient, draft.recipientKind) && holdsOn(type, on)),
  );
  const none = { value: '', label: t('form.none') };
  return (
    <Form onSubmit={onSubmit}>
      <RecipientFields entry={entry} units={units} onChange={onChange} />
      <DecisionFields entry={entry} today={today} fixed={fixed} onChange={onChange} />
      <ChoiceField
        label={t('field.awardTypeId')}
        hint={t('form.typesOnDay')}
        choices={fitting.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) }))}
        value={draft.awardTypeId}
        onChange={(id) => {
          const type = types.find((one) => one.id === id);
          if (type) onChange(chooseType(entry, type));
        }}
      />
      <FieldRow>
        <ChoiceField
          label={t('field.commendationType')}
          optional
          choices={[none, ...commendationTypes.map((type) => ({ value: type, label: t(`commendation.${type}`) }))]}
          value={draft.commendationType}
          onChange={(value) => set({ commendationType: commendationTypes.find((type) => type === value) ?? '' })}
        />
        <TextField
          label={t('form.year')}
          value={draft.year === 0 ? '' : String(draft.year)}
          onChange={(typed) => set({ year: Number(typed.replace(/\D/g, '').slice(0, 4)) })}
          inputMode="numeric"
          disabled={fixed}
          short
        />
      </FieldRow>
      {movements.length > 0 && (
        <ChoiceField
          label={t('field.movementName')}
          optional
          choices={[
            none,
            ...movements.map(({ id, name, startsOn }) => ({ value: id, label: name, hint: startsOn.slice(0, 4) })),
          ]}
          value={draft.movementId ?? ''}
          onChange={(value) => set({ movementId: value || null })}
        />
      )}
      <TextField
        label={t('field.reason')}
        optional
        lines={2}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        maxLength={4000}
      />
      <SnapshotFields entry={entry} onChange={onChange} />
      <FieldRow>
        <TextField
          label={t('field.printedNumber')}
          hint={t('form.printedHint')}
          optional
          value={draft.printedNumber}
          onChange={(printedNumber) => set({ printedNumber })}
          maxLength={400}
        />
        <TextField
          label={t('field.note')}
          optional
          value={draft.note}
          onChange={(note) => set({ note })}
          maxLength={4000}
        />
      </FieldRow>
    </Form>
  );
}

type SnapshotFieldsProps = Pick<AwardFormProps, 'entry' | 'onChange'>;

/** Rank, post and unit name on the day: filled in from the register, and free to be written otherwise. */
function SnapshotFields({ entry, onChange }: SnapshotFieldsProps) {
  const { t } = useTranslation('awards');
  const { rank, post, unitName, recipientKind } = entry.draft;
  const refill = entry.snapshotKept && (
    <Button kind="link" size="small" onPress={() => onChange({ ...entry, snapshotKept: false })}>
      {t('form.refill')}
    </Button>
  );
  return (
    <>
      {recipientKind === 'person' && (
        <FieldRow>
          <TextField
            label={t('form.rankThen')}
            optional
            value={rank}
            onChange={(typed) => onChange(changeSnapshot(entry, { rank: typed }))}
            maxLength={400}
          />
          <TextField
            label={t('form.postThen')}
            optional
            value={post}
            onChange={(typed) => onChange(changeSnapshot(entry, { post: typed }))}
            maxLength={400}
          />
        </FieldRow>
      )}
      <TextField
        label={t('form.unitThen')}
        hint={refill || t('form.unitThenHint')}
        value={unitName}
        onChange={(typed) => onChange(changeSnapshot(entry, { unitName: typed }))}
        maxLength={400}
      />
    </>
  );
}
