import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import type { PrinterChoice } from './use-paper.tsx';

/** On which printer; a machine without one says what to do instead. */
export function PrinterField({ printers, chosen, onChoose }: PrinterChoice) {
  const { t } = useTranslation('papers');
  const shown = (name: string, isDefault: boolean) => (isDefault ? t('printer.default', { printer: name }) : name);
  return (
    <ChoiceField
      label={t('printer.label')}
      choices={printers.map(({ name, shown: label, isDefault }) => ({ value: name, label: shown(label, isDefault) }))}
      value={chosen}
      onChange={(value) => value && onChoose(value)}
      disabled={printers.length === 0}
      {...(printers.length === 0 && { hint: t('printer.none') })}
    />
  );
}
