import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

type ListOptionsProps = {
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
  readonly reportTitle: string;
  readonly onReportTitle: (title: string) => void;
};

/** Which list, for which report. */
export function ListOptions({ years, year, onYear, reportTitle, onReportTitle }: ListOptionsProps) {
  const { t } = useTranslation('lists');
  return (
    <>
      <ChoiceField
        label={t('choice.year')}
        choices={years.map((known) => ({ value: String(known), label: String(known) }))}
        value={year === undefined ? undefined : String(year)}
        onChange={(value) => value && onYear(Number(value))}
      />
      <TextField
        label={t('choice.report')}
        hint={t('choice.reportHint')}
        value={reportTitle}
        onChange={onReportTitle}
        maxLength={200}
        lines={2}
        optional
      />
    </>
  );
}
