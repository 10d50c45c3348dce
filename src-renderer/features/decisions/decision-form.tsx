import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/local-date.ts';
import { type DecisionValues, levelAsNamed } from '#shared/domain/decisions.ts';
import { levels } from '#shared/domain/levels.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

type DecisionFormProps = {
  readonly values: DecisionValues;
  /** Awards with a number in the book: then level, authority and year stay. */
  readonly numbered: number;
  readonly today: Day;
  readonly onChange: (values: DecisionValues) => void;
  readonly onSubmit: () => void;
};

/** The fields of a decision, in the order in which they stand on paper. */
export function DecisionForm({ values, numbered, today, onChange, onSubmit }: DecisionFormProps) {
  const { t } = useTranslation('decisions');
  const { t: ofAwards } = useTranslation('awards');
  const change = (part: Partial<DecisionValues>) => onChange({ ...values, ...part });
  const text = (field: 'number' | 'authority' | 'title' | 'signer' | 'signerTitle' | 'note') => ({
    label: t(`field.${field}`),
    value: values[field],
    onChange: (typed: string) => change({ [field]: typed }),
  });
  const named = levelAsNamed(values);
  return (
    <Form onSubmit={onSubmit}>
      {numbered > 0 && <Banner>{t('form.numbered', { awards: numbered })}</Banner>}
      <FieldRow>
        <TextField {...text('number')} hint={t('form.numberHint')} maxLength={400} autoFocus />
        <DayField
          label={t('field.decidedOn')}
          value={values.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          today={today}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t('field.level')}
          choices={levels.map((level) => ({ value: level, label: ofAwards(`level.${level}`) }))}
          value={values.level}
          onChange={(value) => change({ level: levels.find((level) => level === value) ?? values.level })}
          disabled={numbered > 0}
        />
        <TextField
          {...text('authority')}
          optional
          hint={t('form.authorityHint')}
          maxLength={400}
          disabled={numbered > 0}
        />
      </FieldRow>
      {named && (
        <Banner kind="warning" title={t('levelDiffers.title')}>
          {t('levelDiffers.sentence', { named: ofAwards(`level.${named}`), level: ofAwards(`level.${values.level}`) })}
        </Banner>
      )}
      <TextField {...text('title')} optional hint={t('form.titleHint')} maxLength={4000} />
      <FieldRow>
        <TextField {...text('signerTitle')} optional maxLength={400} />
        <TextField {...text('signer')} optional maxLength={400} />
      </FieldRow>
      <TextField {...text('note')} optional maxLength={4000} lines={2} />
    </Form>
  );
}
