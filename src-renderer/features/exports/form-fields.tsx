import { useTranslation } from 'react-i18next';
import { separators } from '#shared/domain/exports/table.ts';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import type { ListForm } from './list-form.ts';

type FormFieldsProps = { readonly form: ListForm; readonly onChange: (form: ListForm) => void };

const separatorKeys = { ';': 'semicolon', ',': 'comma' } as const;

/** A workbook, or text with the separator that the other program expects. */
export function FormFields({ form, onChange }: FormFieldsProps) {
  const { t } = useTranslation('exports');
  return (
    <>
      <RadioCards
        label={t('format.label')}
        cards={(['xlsx', 'csv'] as const).map((format) => ({
          value: format,
          title: t(`format.${format}.title`),
          sentence: t(`format.${format}.sentence`),
        }))}
        value={form.format}
        onChange={(format) => onChange({ ...form, format })}
      />
      {form.format === 'csv' && (
        <RadioCards
          label={t('separator.label')}
          cards={separators.map((separator) => ({
            value: separator,
            title: t(`separator.${separatorKeys[separator]}.title`),
            sentence: t(`separator.${separatorKeys[separator]}.sentence`),
          }))}
          value={form.separator}
          onChange={(separator) => onChange({ ...form, separator })}
        />
      )}
    </>
  );
}
