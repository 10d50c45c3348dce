import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyRow } from '#shared/api/award-copies.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { Column, RowSource } from '../../ui/data-grid/grid-types.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spread } from '../../ui/shell/list-layout.tsx';
import styles from './copy.module.css';

const views = ['chosen', 'doubtful', 'clear', 'barred'] as const;

type CopyListProps = {
  readonly rows: readonly CopyRow[];
  readonly isChosen: (row: CopyRow) => boolean;
  readonly onSay: (rows: readonly CopyRow[], on: boolean) => void;
};

/** The awards that may be copied; filters narrow what is shown, and "all" and "none" act on what is shown. */
export function CopyList({ rows, isChosen, onSay }: CopyListProps) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const [unitId, setUnitId] = useState<string>();
  const [type, setType] = useState<string>();
  const [view, setView] = useState<(typeof views)[number]>();
  const isIn: Readonly<Record<(typeof views)[number], (row: CopyRow) => boolean>> = {
    chosen: isChosen,
    doubtful: ({ bar, remarks }) => bar === null && remarks.length > 0,
    clear: ({ bar, remarks }) => bar === null && remarks.length === 0,
    barred: ({ bar }) => bar !== null,
  };
  const shown = rows.filter(
    (row) =>
      (unitId === undefined || row.unitId === unitId) &&
      (type === undefined || row.awardTypeName === type) &&
      (view === undefined || isIn[view](row)),
  );
  const free = shown.filter(({ bar }) => bar === null);
  const units = [...new Map(rows.map((row) => [row.unitId, row.unitName]))];
  const types = [...new Set(rows.map(({ awardTypeName }) => awardTypeName))];
  const source: RowSource<CopyRow> = {
    count: shown.length,
    getRow: (index) => shown[index],
    requestRange: () => {},
  };
  return (
    <div className={styles.copies}>
      <div className={styles.narrow}>
        <ChoiceChip
          label={t('filter.unitId')}
          choices={units.map(([value, label]) => ({ value, label }))}
          chosen={unitId === undefined ? [] : [unitId]}
          onChange={([value]) => setUnitId(value)}
        />
        <ChoiceChip
          label={t('filter.awardTypeId')}
          choices={types.map((value) => ({ value, label: value }))}
          chosen={type === undefined ? [] : [type]}
          onChange={([value]) => setType(value)}
        />
        <ChoiceChip
          label={t('copy.view')}
          choices={views.map((each) => ({
            value: each,
            label: t(`copy.views.${each}`, { awards: numbers.format(rows.filter(isIn[each]).length) }),
          }))}
          chosen={view === undefined ? [] : [view]}
          onChange={([value]) => setView(views.find((each) => each === value))}
        />
        <Spread />
        <Button size="small" disabled={free.every(isChosen)} onPress={() => onSay(free, true)}>
          {t('copy.takeAll', { awards: numbers.format(free.length) })}
        </Button>
        <Button size="small" disabled={!free.some(isChosen)} onPress={() => onSay(free, false)}>
          {t('copy.takeNone')}
        </Button>
      </div>
      <DataGrid
        label={t('copy.list')}
        columns={useCopyColumns(isChosen, (row) => onSay([row], !isChosen(row)))}
        source={source}
        rowKey={(row) => row.id}
        rowTone={(row) => (isChosen(row) ? 'plain' : 'soft')}
        onOpen={(row) => row.bar === null && onSay([row], !isChosen(row))}
        autoFocus
        empty={<EmptyState title={t('noMatch.title')} sentence={t('copy.empty')} />}
      />
    </div>
  );
}

function useCopyColumns(
  isChosen: (row: CopyRow) => boolean,
  toggle: (row: CopyRow) => void,
): readonly Column<CopyRow>[] {
  const { t } = useTranslation('awards');
  const remarks = ({ bar, remarks: all }: CopyRow): string =>
    bar === null ? all.map((remark) => t(`copy.remark.${remark}`)).join(' · ') : t(`copy.bar.${bar}`);
  const takenWord = (row: CopyRow): string => t(isChosen(row) ? 'copy.taken' : 'copy.leftOut');
  return [
    {
      id: 'taken',
      header: t('copy.column.taken'),
      width: 60,
      text: takenWord,
      render: (row) => (
        <button
          type="button"
          tabIndex={-1}
          className={styles.tick}
          disabled={row.bar !== null}
          aria-label={takenWord(row)}
          onClick={() => toggle(row)}
        >
          <Icon of={isChosen(row) ? IconSquareCheck : IconSquare} />
        </button>
      ),
    },
    { id: 'name', header: t('copy.column.name'), width: 170, grow: 2, text: (row) => row.recipientName },
    {
      id: 'rank',
      header: t('copy.column.rank'),
      width: 150,
      grow: 1,
      text: ({ rank, post }) => [rank, post].filter(Boolean).join(', '),
    },
    { id: 'unit', header: t('filter.unitId'), width: 170, grow: 2, text: (row) => row.unitName },
    { id: 'type', header: t('filter.awardTypeId'), width: 190, grow: 2, text: (row) => row.awardTypeName },
    { id: 'remarks', header: t('copy.column.remarks'), width: 190, grow: 1, text: remarks },
  ];
}
