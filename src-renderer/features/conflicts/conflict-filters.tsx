import { useTranslation } from 'react-i18next';
import type { ConflictFilter } from '#shared/api/conflicts.ts';
import type { ConflictKind } from '#shared/domain/sync/conflicts.ts';
import { useQuery } from '../../api/use-query.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { fieldWord } from '../records/index.ts';

type ConflictFiltersProps = {
  readonly kind: ConflictKind;
  readonly filter: ConflictFilter;
  readonly onChange: (filter: ConflictFilter) => void;
};

const none = { fields: [], units: [], stations: [] } as const;

/** What narrows the list: only what occurs in it, each with how often. */
export function ConflictFilters({ kind, filter, onChange }: ConflictFiltersProps) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const read = useQuery('conflicts.choices', { kind });
  const choices = read.status === 'ready' ? read.value : none;
  const { table, column, unitId, stationId } = filter;
  const without = (...keys: readonly (keyof ConflictFilter)[]): ConflictFilter =>
    Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((each) => each === key)));
  return (
    <>
      <ChoiceChip
        label={t('filter.field')}
        choices={choices.fields.map((each) => ({
          value: `${each.table}.${each.column}`,
          label: t('filter.counted', {
            what: t('filter.fieldOf', {
              table: records(`table.${each.table}`),
              field: fieldWord(records, each.column),
            }),
            amount: each.fields,
          }),
        }))}
        chosen={table && column ? [`${table}.${column}`] : []}
        onChange={([value]) => {
          const chosen = choices.fields.find((each) => `${each.table}.${each.column}` === value);
          const rest = without('table', 'column');
          onChange(chosen ? { ...rest, table: chosen.table, column: chosen.column } : rest);
        }}
      />
      {(['unit', 'station'] as const).map((what) => {
        const key = what === 'unit' ? 'unitId' : 'stationId';
        const chosen = what === 'unit' ? unitId : stationId;
        return (
          <ChoiceChip
            key={what}
            label={t(`filter.${what}`)}
            choices={choices[what === 'unit' ? 'units' : 'stations'].map(({ id, name, fields }) => ({
              value: id,
              label: t('filter.counted', { what: name, amount: fields }),
            }))}
            chosen={chosen ? [chosen] : []}
            onChange={([value]) => onChange({ ...without(key), ...(value !== undefined && { [key]: value }) })}
          />
        );
      })}
    </>
  );
}
