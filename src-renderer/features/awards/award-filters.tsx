import { IconCopyPlus, IconLayoutSidebarRight, IconPencil } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type AwardRow, awardGroupings } from '#shared/api/awards.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { ArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { ColumnChooser } from '../../ui/filters/column-chooser.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { Spread } from '../../ui/shell/list-layout.tsx';
import { ViewChip } from '../../ui/views/view-chip.tsx';
import { MarkChip } from '../marks/index.ts';
import { unitCompany } from './award-filter.ts';
import { FurtherFilters } from './further-filters.tsx';
import type { AwardCatalogues } from './use-award-catalogues.ts';
import type { AwardList } from './use-award-list.ts';
import type { Gathered } from './use-gathered.ts';

type AwardFiltersProps = AwardCatalogues & {
  readonly list: Pick<AwardList, 'filter' | 'setFilter' | 'year' | 'years' | 'desk' | 'gathered' | 'setGroup'>;
  readonly columns: ArrangedColumns<AwardRow>;
  /** Brings the detail pane back; absent while it is open. */
  readonly onDetail?: () => void;
  readonly selected: number;
  /** Absent while nothing may be written. */
  readonly onChangeMany?: () => void;
  readonly onCopyYear?: () => void;
  readonly onLeaveDown: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
};

/** What narrows the list, and at the right edge what of it is shown. */
export function AwardFilters({ list, columns, everUnits, awardTypes, ...rest }: AwardFiltersProps) {
  const { t } = useTranslation('awards');
  const { filter, setFilter: onChange, year } = list;
  const { onDetail, onLeaveDown, searchRef, selected, onChangeMany, onCopyYear } = rest;
  const numbers = useNumbers();
  // A year that has lost its last award is still the one that is shown.
  const years = [...new Set([...list.years, ...(year === undefined ? [] : [year])])].sort((a, b) => b - a).map(String);
  const { yearFrom, yearTo, ...withoutSpan } = filter.further;
  const span = yearFrom === undefined && yearTo === undefined ? undefined : `${yearFrom ?? '…'}–${yearTo ?? '…'}`;
  const one = (part: 'level' | 'awardTypeId' | 'unitId' | 'recipientKind') => ({
    label: t(`filter.${part}`),
    chosen: filter[part] === undefined ? [] : [filter[part]],
    onChange: ([value]: readonly string[]) => {
      const { unitUnder: _, ...further } = filter.further;
      onChange({ ...filter, [part]: value, ...(part === 'unitId' && { further }) });
    },
  });
  return (
    <>
      <SearchBox
        ref={searchRef}
        label={t('filter.text')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        onLeaveDown={onLeaveDown}
      />
      <ChoiceChip
        label={t('filter.year')}
        choices={[...(span === undefined ? [] : [span]), ...years].map((text) => ({ value: text, label: text }))}
        chosen={span !== undefined ? [span] : year === undefined ? [] : [String(year)]}
        onChange={([value]) =>
          onChange({ ...filter, year: value === undefined ? undefined : Number(value), further: withoutSpan })
        }
      />
      <ChoiceChip {...one('level')} choices={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))} />
      <ChoiceChip
        {...one('awardTypeId')}
        choices={awardTypes.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) }))}
      />
      <ChoiceChip
        {...one('unitId')}
        choices={everUnits.map(({ id, code, name }) => ({ value: id, label: code || name, hint: name }))}
      />
      {filter.unitId !== undefined && (
        <ChoiceChip
          multiple
          label={t('filter.unitWith')}
          choices={unitCompany.map((company) => ({ value: company, label: t(`unitWith.${company}`) }))}
          chosen={filter.unitWith}
          onChange={(chosen) =>
            onChange({ ...filter, unitWith: unitCompany.filter((company) => chosen.includes(company)) })
          }
        />
      )}
      <ChoiceChip
        {...one('recipientKind')}
        choices={recipientKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <MarkChip mark={filter.mark} onChange={(mark) => onChange({ ...filter, mark })} />
      <FurtherFilters filter={filter} year={year ?? yearTo} onChange={onChange} />
      <ChoiceChip
        label={t('gather.by')}
        choices={awardGroupings.map((by) => ({ value: by, label: t(`gather.${by}`) }))}
        chosen={list.gathered ? [list.gathered.by] : []}
        onChange={([by = '']) => list.setGroup(by)}
      />
      {list.gathered && <FoldAll gathered={list.gathered} />}
      <ViewChip desk={list.desk} />
      <Spread />
      {onChangeMany && (
        // A word would push the columns out of sight on the usual screen.
        <IconButton
          label={selected > 0 ? t('many.openChosen', { awards: numbers.format(selected) }) : t('many.open')}
          icon={IconPencil}
          size="small"
          onPress={onChangeMany}
        />
      )}
      {onCopyYear && <IconButton label={t('copy.title')} icon={IconCopyPlus} size="small" onPress={onCopyYear} />}
      <ColumnChooser {...columns} columns={columns.all} shown={columns.shown.map(({ id }) => id)} />
      {onDetail && (
        <Button size="small" icon={IconLayoutSidebarRight} onPress={onDetail}>
          {t('filter.detail')}
        </Button>
      )}
    </>
  );
}

/** Every group at once: one press shows all rows, the next the sums alone. */
function FoldAll({ gathered }: { readonly gathered: Gathered }) {
  const { t } = useTranslation('awards');
  const anyOpen = gathered.open.size > 0;
  return (
    <Button size="small" onPress={() => gathered.foldAll(!anyOpen)}>
      {anyOpen ? t('gather.foldAll') : t('gather.unfoldAll')}
    </Button>
  );
}
