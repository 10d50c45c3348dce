import { useTranslation } from 'react-i18next';
import type { ReportText } from '#shared/domain/reports/report-text.ts';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';

type HeadField = Exclude<keyof ReportText, 'sections'>;

type ReportHeadProps = { readonly text: ReportText; readonly onChange: (text: ReportText) => void };

/** Who issues and signs, the number and the title. */
export function ReportHead({ text, onChange }: ReportHeadProps) {
  const { t } = useTranslation('reports');
  const field = (name: HeadField) => ({
    label: t(`field.${name}`),
    value: text[name],
    onChange: (value: string) => onChange({ ...text, [name]: value }),
    maxLength: 400,
    optional: true,
  });
  return (
    <Section heading={t('form.head')} level={2}>
      <FieldRow>
        <TextField {...field('parentBody')} />
        <TextField {...field('issuingBody')} hint={t('hint.issuingBody')} />
      </FieldRow>
      <TextField {...field('number')} hint={t('hint.number')} short />
      <TextField {...field('subject')} lines={2} maxLength={2000} />
      <FieldRow>
        <TextField {...field('capacity')} hint={t('hint.capacity')} lines={2} />
        <TextField {...field('signer')} />
      </FieldRow>
      <TextField {...field('intro')} hint={t('hint.intro')} lines={3} maxLength={20_000} />
      <TextField {...field('closing')} lines={2} maxLength={2000} />
    </Section>
  );
}
