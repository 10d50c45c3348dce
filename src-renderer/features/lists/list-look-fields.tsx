import { useTranslation } from 'react-i18next';
import type { ListKind } from '#shared/domain/lists/list-look.ts';
import {
  type ColumnsOf,
  columnsFor,
  type ListColumn,
  type ListLook,
  orientationFor,
  usualColumns,
} from '#shared/domain/lists/list-look.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { ColumnChooser } from '../../ui/filters/column-chooser.tsx';

type LookFieldsProps = {
  readonly kind: ListKind;
  readonly look: ListLook;
  readonly onChange: (look: ListLook) => void;
};

const ends = ['signature', 'confirmation'] as const;

/** What is said and shown otherwise than by itself: title, columns, end. */
export function LookFields({ kind, look, onChange }: LookFieldsProps) {
  const { t } = useTranslation('lists');
  return (
    <>
      <TextField
        label={t('look.title')}
        hint={t('look.titleHint')}
        value={look.title}
        onChange={(title) => onChange({ ...look, title })}
        maxLength={300}
        optional
      />
      <TextField
        label={t('look.basis')}
        value={look.basis}
        onChange={(basis) => onChange({ ...look, basis })}
        maxLength={300}
        optional
      />
      <Columns of="people" kind={kind} look={look} onChange={onChange} />
      <Columns of="collectives" kind={kind} look={look} onChange={onChange} />
      <PageLies look={look} />
      <ChoiceField
        label={t('look.closing')}
        choices={ends.map((end) => ({ value: end, label: t(`look.end.${end}`) }))}
        value={look.closing}
        onChange={(value) => onChange({ ...look, closing: ends.find((end) => end === value) ?? look.closing })}
      />
      <ChoiceField
        label={t('look.recipients')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`look.withRecipients.${value}`) }))}
        value={look.recipients ? 'yes' : 'no'}
        onChange={(value) => onChange({ ...look, recipients: value === 'yes' })}
      />
    </>
  );
}

function Columns({ of, kind, look, onChange }: LookFieldsProps & { readonly of: ColumnsOf }) {
  const { t } = useTranslation('lists');
  const shown = look[of].length > 0 ? look[of] : usualColumns(kind, of);
  const all: readonly ListColumn[] = [...shown, ...columnsFor(of).filter((column) => !shown.includes(column))];
  return (
    <ColumnChooser
      label={t(`look.columns.${of}`)}
      columns={all.map((id) => ({ id, header: t(`column.${id}`), width: 0 }))}
      shown={shown}
      arrangement={{ order: all, shown: look[of].length > 0 ? shown : null, widths: {} }}
      onArrange={({ order, shown: chosen }) => {
        const kept = chosen ?? (order.length > 0 ? shown : []);
        const inOrder = order.length > 0 ? order : all;
        onChange({
          ...look,
          [of]: inOrder.filter((id): id is ListColumn => kept.includes(id) && all.some((one) => one === id)),
        });
      }}
    />
  );
}

/** Many columns lie: said before it is printed. */
function PageLies({ look: { people, collectives } }: { readonly look: ListLook }) {
  const { t } = useTranslation('lists');
  const lies = orientationFor(people) === 'landscape' || orientationFor(collectives) === 'landscape';
  return lies ? <p role="status">{t('look.lies')}</p> : null;
}
