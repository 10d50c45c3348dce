import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRow } from '#shared/api/rules.ts';
import type { Day } from '#shared/base/local-date.ts';
import { newestOn } from '#shared/domain/catalogue/dated.ts';
import { type RuleKey, roundingModes } from '#shared/domain/catalogue/rules.ts';
import { levels } from '#shared/domain/levels.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { CertaintyField } from './certainty.tsx';
import { CheckFields } from './check-fields.tsx';
import { type RuleForm, ruleForm, ruleValue } from './rule-form.ts';
import { ruleWords } from './rule-words.ts';

type RuleSheetProps = {
  readonly ruleKey: RuleKey;
  /** Absent for a new entry of it. */
  readonly ruleId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Enters or corrects what a rule says from a day on. */
export function RuleSheet({ ruleKey, ruleId, now, onClose }: RuleSheetProps) {
  const money = useQuery('rules.all', {});
  if (money.status !== 'ready') return null;
  const rules = money.value.rules.filter(({ key }) => key === ruleKey);
  const rule = rules.find(({ id }) => id === ruleId);
  const today = localDay(now());
  return <RuleEditor ruleKey={ruleKey} rule={rule} newest={newestOn(rules, today)} today={today} onClose={onClose} />;
}

type RuleEditorProps = {
  readonly ruleKey: RuleKey;
  readonly rule: RuleRow | undefined;
  readonly newest: RuleRow | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

function RuleEditor({ ruleKey, rule, newest, today, onClose }: RuleEditorProps) {
  const { t } = useTranslation('catalogue');
  const words = useRefusalWords();
  const toasts = useToasts();
  const title = t(`rule.${ruleWords[ruleKey]}.title`);
  const [start] = useState(() => ruleForm(ruleKey, rule ?? newest, rule === undefined));
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('rules.save', () => {
    toasts.show({ text: t('saved', { name: title }) });
    onClose();
  });
  const set = (part: Partial<RuleForm>) => setForm({ ...form, ...part });
  const value = ruleValue(ruleKey, form);
  const keep = () => {
    setTried(true);
    if (value === undefined) return;
    const { validFrom, certainty, source } = form;
    const draft = { validFrom, value: JSON.stringify(value), certainty, source };
    if (!rule) return void save({ key: ruleKey, rule: { id: null, draft } });
    const seen = { ...rule, validFrom: rule.validFrom ?? '' };
    void save({
      key: ruleKey,
      rule: {
        id: rule.id,
        seen: { validFrom: seen.validFrom, value: seen.value, certainty: seen.certainty, source: seen.source },
        draft,
      },
    });
  };
  return (
    <EditSheet
      title={title}
      saveLabel={t('save')}
      changed={JSON.stringify(form) !== JSON.stringify(start)}
      busy={saving}
      onSave={keep}
      onClose={onClose}
      note={t('form.reaches')}
    >
      <RuleFields ruleKey={ruleKey} form={form} wrong={tried && value === undefined} onChange={set} />
      <DayField
        label={t('field.validFrom')}
        hint={t('hint.ruleFrom')}
        value={form.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        today={today}
        optional
      />
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

type RuleFieldsProps = {
  readonly ruleKey: RuleKey;
  readonly form: RuleForm;
  readonly wrong: boolean;
  readonly onChange: (part: Partial<RuleForm>) => void;
};

function RuleFields({ ruleKey, form, wrong, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  switch (ruleKey) {
    case 'bonus.rounding':
      return (
        <>
          <RadioCards
            label={t('field.mode')}
            cards={roundingModes.map((mode) => ({ value: mode, title: t(`mode.${mode}`) }))}
            value={form.mode}
            onChange={(mode) => onChange({ mode })}
          />
          <TextField
            label={t('field.step')}
            value={form.step}
            onChange={(step) => onChange({ step })}
            inputMode="numeric"
            short
            error={wrong ? t('problem.stepWrong') : undefined}
          />
        </>
      );
    case 'bonus.household':
      return (
        <TextField
          label={t('field.factor')}
          value={form.factor}
          onChange={(factor) => onChange({ factor })}
          short
          error={wrong ? t('problem.coefficientWrong') : undefined}
        />
      );
    case 'cluster.deputies':
      return (
        <TextField
          label={t('field.most')}
          value={form.most}
          onChange={(most) => onChange({ most })}
          inputMode="numeric"
          short
          error={wrong ? t('problem.mostWrong') : undefined}
        />
      );
    case 'posts.standing':
      return (
        <>
          <TextField
            label={t('field.leaders')}
            hint={t('hint.postWords')}
            value={form.leaders}
            onChange={(leaders) => onChange({ leaders })}
            lines={8}
            maxLength={3600}
            error={wrong ? t('problem.postWords') : undefined}
          />
          <TextField
            label={t('field.direct')}
            hint={t('hint.postWords')}
            value={form.direct}
            onChange={(direct) => onChange({ direct })}
            lines={8}
            maxLength={3600}
          />
        </>
      );
    case 'register.numbered':
      return (
        <CheckFields
          label={t('field.numbered')}
          choices={levels.map((level) => ({ value: level, label: awards(`level.${level}`) }))}
          chosen={form.levels}
          onChange={(chosen) => onChange({ levels: chosen })}
        />
      );
  }
}
