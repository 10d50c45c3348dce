import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { aligns, type BlankField, type BlankSheet, blankLimits, faces } from '#shared/domain/certificates/blank.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { NumberField } from './number-field.tsx';

type FieldPanelProps = {
  readonly sheet: BlankSheet;
  readonly field: BlankField;
  readonly onChange: (values: Partial<BlankField>, what: string) => void;
  readonly onRemove: () => void;
};

/** What of a field is a number; its labels are `field.<name>`. */
export const fieldNumbers = ['xMm', 'yMm', 'widthMm', 'sizePt', 'minSizePt', 'maxLines', 'lineHeight'] as const;

/** All that is set of one field, in numbers. */
export function FieldPanel({ sheet, field, onChange, onRemove }: FieldPanelProps) {
  const { t } = useTranslation('certificates');
  const number = (name: (typeof fieldNumbers)[number], min: number, max: number) => (
    <NumberField
      key={`${field.id} ${name}`}
      label={t(`field.${name}`)}
      value={field[name]}
      min={min}
      max={max}
      onChange={(value) => onChange({ [name]: name === 'maxLines' ? Math.round(value) : value }, name)}
    />
  );
  const { minSizePt, maxSizePt, maxLines } = blankLimits;
  return (
    <Form>
      <TextField
        label={t(field.kind === 'text' ? 'field.words' : 'field.before')}
        value={field.before}
        maxLength={400}
        lines={field.kind === 'text' ? 3 : 1}
        onChange={(before) => onChange({ before }, 'before')}
      />
      <FieldRow>
        {number('xMm', 0, sheet.widthMm)}
        {number('yMm', 0, sheet.heightMm)}
      </FieldRow>
      <FieldRow>
        {number('widthMm', 1, sheet.widthMm)}
        <ChoiceField
          label={t('field.align')}
          choices={aligns.map((value) => ({ value, label: t(`align.${value}`) }))}
          value={field.align}
          onChange={(value) => onChange({ align: aligns.find((one) => one === value) ?? field.align }, 'align')}
        />
      </FieldRow>
      <ChoiceField
        label={t('field.face')}
        choices={faces.map((value) => ({ value, label: t(`face.${value}`) }))}
        value={field.face}
        onChange={(value) => onChange({ face: faces.find((one) => one === value) ?? field.face }, 'face')}
      />
      <FieldRow>
        {number('sizePt', minSizePt, maxSizePt)}
        {number('minSizePt', minSizePt, maxSizePt)}
      </FieldRow>
      <FieldRow>
        {number('maxLines', 1, maxLines)}
        {number('lineHeight', 0.8, 3)}
      </FieldRow>
      <CheckField
        label={t('field.upperCase')}
        checked={field.upperCase}
        onChange={(upperCase) => onChange({ upperCase }, 'upperCase')}
      />
      <Button size="small" icon={IconTrash} onPress={onRemove}>
        {t('field.remove')}
      </Button>
    </Form>
  );
}
