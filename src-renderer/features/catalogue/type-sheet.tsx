import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Input } from '#shared/api/index.ts';
import type { Day } from '#shared/base/local-date.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeFamilies, typeKinds, typeRecipients } from '#shared/domain/catalogue/award-types.ts';
import { levels } from '#shared/domain/levels.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { CertaintyField } from './certainty.tsx';
import { CheckFields } from './check-fields.tsx';
import { emptyType, type TypeForm, typeForm, typeFrom } from './type-form.ts';

type TypeSheetProps = {
  /** Absent for a new one. */
  readonly awardTypeId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Enters a title or form, or corrects and ends one, once the catalogue is read. */
export function TypeSheet({ awardTypeId, now, onClose }: TypeSheetProps) {
  const catalogue = useQuery('awardTypes.catalogue', {});
  if (catalogue.status !== 'ready') return null;
  const entry = catalogue.value.find(({ id }) => id === awardTypeId);
  const last = Math.max(0, ...catalogue.value.map(({ sortOrder }) => sortOrder));
  return <TypeEditor entry={entry} nextOrder={last + 1} today={localDay(now())} onClose={onClose} />;
}

type TypeEditorProps = {
  readonly entry: CatalogueEntry | undefined;
  readonly nextOrder: number;
  readonly today: Day;
  readonly onClose: () => void;
};

function TypeEditor({ entry, nextOrder, today, onClose }: TypeEditorProps) {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const words = useRefusalWords();
  const toasts = useToasts();
  // What the person looked at stays what it was, whatever is read again meanwhile.
  const [start] = useState(() => (entry ? typeForm(entry) : { ...emptyType, sortOrder: String(nextOrder) }));
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('awardTypes.save', ({ draft }: Input<'awardTypes.save'>) => {
    toasts.show({ text: t('saved', { name: draft.nameVi }) });
    onClose();
  });
  const set = (part: Partial<TypeForm>) => setForm({ ...form, ...part });
  const missing = (field: 'nameVi' | 'code') => tried && form[field].trim() === '';
  const text = (field: 'code' | 'nameVi' | 'nameEn' | 'authority' | 'aliases' | 'source' | 'note' | 'sortOrder') => ({
    label: t(`field.${field}`),
    value: form[field],
    onChange: (value: string) => set({ [field]: value }),
  });
  const day = (field: 'validFrom' | 'validTo') => ({
    label: t(`field.${field}`),
    value: form[field],
    onChange: (value: string) => set({ [field]: value }),
    today,
    optional: true,
  });
  const choice = <F extends 'kind' | 'family' | 'recipient' | 'level'>(
    field: F,
    label: string,
    values: readonly TypeForm[F][],
    word: (value: TypeForm[F]) => string,
  ) => ({
    label,
    choices: values.map((value) => ({ value, label: word(value) })),
    value: form[field],
    onChange: (chosen: string | undefined) => set({ [field]: values.find((one) => one === chosen) ?? form[field] }),
  });
  const order = Number(form.sortOrder);
  const orderWrong = !Number.isInteger(order) || order < 0 || order > 100_000;
  const keep = () => {
    setTried(true);
    if (form.nameVi.trim() === '' || form.code.trim() === '' || orderWrong) return;
    const draft = typeFrom(form);
    void save(entry ? { id: entry.id, seen: typeFrom(start), draft } : { id: null, draft });
  };
  return (
    <EditSheet
      title={t(entry ? 'form.correctType' : 'form.newType')}
      saveLabel={t('save')}
      changed={JSON.stringify(form) !== JSON.stringify(start)}
      busy={saving}
      onSave={keep}
      onClose={onClose}
      note={t('form.reaches')}
    >
      <TextField
        {...text('nameVi')}
        maxLength={400}
        autoFocus
        error={missing('nameVi') ? t('problem.nameMissing') : undefined}
      />
      <TextField {...text('nameEn')} maxLength={400} optional />
      <FieldRow>
        <TextField
          {...text('code')}
          maxLength={100}
          hint={t('hint.code')}
          error={missing('code') ? t('problem.codeMissing') : undefined}
        />
        <TextField
          {...text('sortOrder')}
          inputMode="numeric"
          hint={t('hint.sortOrder')}
          error={tried && orderWrong ? t('problem.orderWrong') : undefined}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField {...choice('kind', t('field.kind'), typeKinds, (value) => t(`kind.${value}`))} />
        <ChoiceField {...choice('family', t('field.family'), typeFamilies, (value) => t(`family.${value}`))} />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          {...choice('recipient', t('field.recipient'), typeRecipients, (value) => t(`recipient.${value}`))}
        />
        <ChoiceField {...choice('level', t('field.level'), levels, (value) => awards(`level.${value}`))} />
      </FieldRow>
      <TextField {...text('authority')} maxLength={400} optional />
      <FieldRow>
        <DayField {...day('validFrom')} />
        <DayField {...day('validTo')} hint={t('hint.validTo')} />
      </FieldRow>
      <CheckFields
        label={t('field.commendationTypes')}
        choices={commendationTypes.map((value) => ({ value, label: awards(`commendation.${value}`) }))}
        chosen={form.commendationTypes}
        onChange={(chosen) => set({ commendationTypes: chosen })}
      />
      <CheckField
        label={t('field.oncePerPerson')}
        checked={form.oncePerPerson}
        onChange={(oncePerPerson) => set({ oncePerPerson })}
      />
      <TextField {...text('aliases')} lines={3} maxLength={4000} hint={t('hint.aliases')} optional />
      <FieldRow>
        <CertaintyField value={form.certainty} onChange={(certainty) => set({ certainty })} />
      </FieldRow>
      <TextField {...text('source')} lines={2} maxLength={4000} optional />
      <TextField {...text('note')} lines={2} maxLength={4000} optional />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
