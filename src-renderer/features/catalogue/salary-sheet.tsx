import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SalaryRow } from '#shared/api/rules.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { typedDong } from '#shared/base/typed-number.ts';
import type { Certainty } from '#shared/domain/catalogue/award-types.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { CertaintyField } from './certainty.tsx';

type SalarySheetProps = {
  /** Absent for a new one. */
  readonly salaryId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Enters or corrects the base salary from a day on. */
export function SalarySheet({ salaryId, now, onClose }: SalarySheetProps) {
  const money = useQuery('rules.all', {});
  if (money.status !== 'ready') return null;
  const salary = money.value.salaries.find(({ id }) => id === salaryId);
  return <SalaryEditor salary={salary} today={localDay(now())} onClose={onClose} />;
}

type SalaryForm = {
  readonly validFrom: Day | '';
  readonly amount: string;
  readonly certainty: Certainty;
  readonly source: string;
};

type SalaryEditorProps = {
  readonly salary: SalaryRow | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

function SalaryEditor({ salary, today, onClose }: SalaryEditorProps) {
  const { t } = useTranslation('catalogue');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const toasts = useToasts();
  const [start] = useState<SalaryForm>(() =>
    salary
      ? { ...salary, amount: numbers.format(salary.amount) }
      : { validFrom: '', amount: '', certainty: '', source: '' },
  );
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('rules.saveSalary', ({ draft }) => {
    toasts.show({ text: t('saved', { name: t('salaries.name', { day: formatDay(draft.validFrom) }) }) });
    onClose();
  });
  const set = (part: Partial<SalaryForm>) => setForm({ ...form, ...part });
  const amount = typedDong(form.amount);
  const keep = () => {
    setTried(true);
    const { validFrom, certainty, source } = form;
    if (amount === undefined || validFrom === '') return;
    const draft = { validFrom, amount, certainty, source };
    if (!salary) return void save({ id: null, draft });
    const { id, ...seen } = salary;
    void save({ id, seen, draft });
  };
  return (
    <EditSheet
      title={t(salary ? 'form.correctSalary' : 'form.newSalary')}
      saveLabel={t('save')}
      changed={JSON.stringify(form) !== JSON.stringify(start)}
      busy={saving}
      onSave={keep}
      onClose={onClose}
      note={t('form.reaches')}
    >
      <FieldRow>
        <DayField
          label={t('field.validFrom')}
          value={form.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          today={today}
          error={tried && form.validFrom === '' ? t('problem.dayMissing') : undefined}
        />
        <TextField
          label={t('field.amountDong')}
          value={form.amount}
          onChange={(typed) => set({ amount: typed })}
          inputMode="numeric"
          short
          error={tried && amount === undefined ? t('problem.amountWrong') : undefined}
        />
      </FieldRow>
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
