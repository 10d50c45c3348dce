import { useTranslation } from 'react-i18next';
import { printSides } from '#shared/api/papers.ts';
import { readPageRange } from '#shared/domain/papers/page-range.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { type PrinterChoice, readCopies } from './use-paper.tsx';

/** On which printer, how often, which pages; a machine without one says what to do instead. */
export function PrinterField({ printers, chosen, onChoose, wishes, onWishes }: PrinterChoice) {
  const { t } = useTranslation('papers');
  const shown = (name: string, isDefault: boolean) => (isDefault ? t('printer.default', { printer: name }) : name);
  return (
    <>
      <ChoiceField
        label={t('printer.label')}
        choices={printers.map(({ name, shown: label, isDefault }) => ({ value: name, label: shown(label, isDefault) }))}
        value={chosen}
        onChange={(value) => value && onChoose(value)}
        disabled={printers.length === 0}
        {...(printers.length === 0 && { hint: t('printer.none') })}
      />
      {printers.length > 0 && (
        <>
          <TextField
            label={t('printer.copies')}
            value={wishes.copies}
            onChange={(copies) => onWishes({ ...wishes, copies })}
            inputMode="numeric"
            maxLength={2}
            short
            {...(readCopies(wishes.copies) === undefined && { error: t('printer.copiesWrong') })}
          />
          <TextField
            label={t('printer.pages')}
            hint={t('printer.pagesHint')}
            value={wishes.pages}
            onChange={(pages) => onWishes({ ...wishes, pages })}
            maxLength={60}
            optional
            {...(readPageRange(wishes.pages) === undefined && { error: t('printer.pagesWrong') })}
          />
          <ChoiceField
            label={t('printer.sides')}
            choices={printSides.map((sides) => ({ value: sides, label: t(`side.${sides}`) }))}
            value={wishes.sides}
            onChange={(value) =>
              onWishes({ ...wishes, sides: printSides.find((sides) => sides === value) ?? 'printer' })
            }
          />
        </>
      )}
    </>
  );
}
