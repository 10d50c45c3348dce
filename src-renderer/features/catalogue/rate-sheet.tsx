import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, RateRow } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import { typedCoefficient } from '#shared/base/typed-number.ts';
import type { RateDraft } from '#shared/domain/catalogue/award-types.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { useFigures } from './catalogue-words.ts';
import { CertaintyField } from './certainty.tsx';

type RateSheetProps = {
  readonly awardTypeId: string;
  /** Absent for a new one. */
  readonly rateId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Enters or corrects the coefficients of a title or form from a day to a day. */
export function RateSheet({ awardTypeId, rateId, now, onClose }: RateSheetProps) {
  const catalogue = useQuery('awardTypes.catalogue', {});
  const entry = catalogue.status === 'ready' ? catalogue.value.find(({ id }) => id === awardTypeId) : undefined;
  if (!entry) return null;
  const rate = entry.rates.find(({ id }) => id === rateId);
  return <RateEditor entry={entry} rate={rate} today={localDay(now())} onClose={onClose} />;
}

type RateForm = Omit<RateDraft, 'individual' | 'collective'> & {
  readonly individual: string;
  readonly collective: string;
};

const emptyRate: RateForm = {
  validFrom: '',
  validTo: '',
  individual: '',
  collective: '',
  isMaximum: false,
  certainty: '',
  source: '',
};

const typed = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const rateForm = ({ id: _, validFrom, validTo, individual, collective, ...rest }: RateRow): RateForm => ({
  ...rest,
  validFrom: validFrom ?? '',
  validTo: validTo ?? '',
  individual: typed(individual),
  collective: typed(collective),
});

const rateFrom = (form: RateForm): RateDraft => ({
  ...form,
  individual: typedCoefficient(form.individual) ?? null,
  collective: typedCoefficient(form.collective) ?? null,
});

type RateEditorProps = {
  readonly entry: CatalogueEntry;
  readonly rate: RateRow | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

function RateEditor({ entry, rate, today, onClose }: RateEditorProps) {
  const { t } = useTranslation('catalogue');
  const { period } = useFigures();
  const words = useRefusalWords();
  const toasts = useToasts();
  const [start] = useState(rate ? rateForm(rate) : emptyRate);
  const [form, setForm] = useState(start);
  const [endPrevious, setEndPrevious] = useState(true);
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('awardTypes.saveRate', () => {
    toasts.show({ text: t('saved', { name: entry.nameVi }) });
    onClose();
  });
  const openRate = rate ? undefined : entry.rates.find(({ validTo }) => validTo === null);
  const set = (part: Partial<RateForm>) => setForm({ ...form, ...part });
  const wrong = (field: 'individual' | 'collective') =>
    form[field].trim() !== '' && typedCoefficient(form[field]) === undefined;
  const coefficient = (field: 'individual' | 'collective') => ({
    label: t(`field.${field}`),
    value: form[field],
    onChange: (value: string) => set({ [field]: value }),
    error: tried && wrong(field) ? t('problem.coefficientWrong') : undefined,
    short: true,
    optional: true,
  });
  const keep = () => {
    setTried(true);
    if (wrong('individual') || wrong('collective')) return;
    const draft = rateFrom(form);
    void save({
      awardTypeId: entry.id,
      endPrevious: openRate !== undefined && endPrevious,
      rate: rate ? { id: rate.id, seen: rateFrom(start), draft } : { id: null, draft },
    });
  };
  return (
    <EditSheet
      title={t(rate ? 'form.correctRate' : 'form.newRate', { name: entry.nameVi })}
      saveLabel={t('save')}
      changed={JSON.stringify(form) !== JSON.stringify(start)}
      busy={saving}
      onSave={keep}
      onClose={onClose}
      note={t('form.reaches')}
    >
      <FieldRow>
        <TextField {...coefficient('individual')} autoFocus />
        <TextField {...coefficient('collective')} />
      </FieldRow>
      <CheckField label={t('field.isMaximum')} checked={form.isMaximum} onChange={(isMaximum) => set({ isMaximum })} />
      <FieldRow>
        <DayField
          label={t('field.validFrom')}
          value={form.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          today={today}
          optional
        />
        <DayField
          label={t('field.validTo')}
          hint={t('hint.rateTo')}
          value={form.validTo}
          onChange={(validTo) => set({ validTo })}
          today={today}
          optional
        />
      </FieldRow>
      {openRate && (
        <CheckField
          label={t('field.endPrevious')}
          hint={t('hint.endPrevious', { period: period(openRate) })}
          checked={endPrevious}
          onChange={setEndPrevious}
        />
      )}
      <CertaintyField value={form.certainty} onChange={(certainty) => set({ certainty })} />
      <TextField
        label={t('field.source')}
        value={form.source}
        onChange={(source) => set({ source })}
        lines={2}
        maxLength={4000}
        optional
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
