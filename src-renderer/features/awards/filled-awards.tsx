import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow, AwardTotals } from '#shared/api/awards.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useQuery } from '../../api/use-query.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { DataGridHandle } from '../../ui/data-grid/grid-types.ts';
import { localDay } from '../../ui/format-instant.ts';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { AwardDetailPanel } from './award-detail-panel.tsx';
import { type AwardsStart, withoutFilters } from './award-filter.ts';
import { AwardFilters } from './award-filters.tsx';
import { AwardSums, AwardsHead, NoMatch, OutOfOrder } from './award-notices.tsx';
import styles from './awards.module.css';
import type { ChangeScope } from './change-sheet.tsx';
import type { CopyScope } from './copy-sheet.tsx';
import { exportedAwards } from './exported-awards.ts';
import type { PastedBlock } from './paste-plan.ts';
import { useAwardCatalogues } from './use-award-catalogues.ts';
import { useAwardGroups, useAwardList } from './use-award-list.ts';
import { useCorrectAward } from './use-correct-award.ts';
import { usePasteBlock } from './use-paste-block.ts';
import { useSelection } from './use-selection.ts';
import { useShownColumns } from './use-shown-columns.ts';

/** Where the list has no room for the pane beside it, its frame opens and closes the pane over it. */
const NARROW = '(max-width: 999px)';

type FilledAwardsProps = {
  /** Every year with awards; at least one. */
  readonly years: readonly number[];
  readonly start: AwardsStart;
  readonly now: () => number;
  readonly onAdd: () => void;
  readonly onEdit: (awardId: string) => void;
  readonly onDuplicate: (awardId: string) => void;
  readonly onImport: () => void;
  readonly onChangeMany: (scope: ChangeScope) => void;
  readonly onPaste: (block: PastedBlock) => void;
  /** Lines of a table are to be taken as new awards. */
  readonly onImportPasted: (list: string) => void;
  readonly onCopyYear: (scope: CopyScope) => void;
  readonly onPrint: (year: number | undefined) => void;
  /** Draws what every record has: scans, history, trash. */
  readonly recordPanel?: ((record: { table: 'award'; id: string }) => ReactNode) | undefined;
};

/** The list screen: filters, grid, and the award under the hand beside it. */
export function FilledAwards({ years, start, now, recordPanel, ...ways }: FilledAwardsProps) {
  const { onAdd, onEdit, onDuplicate, onImport, onPrint, onChangeMany, onCopyYear, onPaste, onImportPasted } = ways;
  const { t } = useTranslation('awards');
  const list = useAwardList(start, years);
  const { filter, setFilter, year, source, totals } = list;
  const station = useQuery('station.status', {});
  const catalogues = useAwardCatalogues();
  const groups = useAwardGroups(list);
  const commit = useCorrectAward(source.patch);
  const [active, setActive] = useState<AwardRow>();
  const [selected, setSelected] = useSelection(list.asked);
  const narrow = useMediaQuery(NARROW) ?? false;
  const [wanted, setWanted] = useState(true);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<DataGridHandle>(null);
  const room = useRef<HTMLDivElement>(null);
  const columns = useShownColumns(room, {
    ...catalogues,
    ...list,
    groups,
    today: localDay(now()),
  });
  const pasteBlock = usePasteBlock({ list, columns: columns.shown, onPaste, onImport: onImportPasted });
  useShownList(() => exportedAwards(t, list, columns.shown));
  useEffect(() => {
    if (start.find) search.current?.focus();
  }, [start.find]);
  const openDetail = useCallback(() => setWanted(true), []);
  const readOnly = station.status === 'ready' && station.value.phase === 'ready' && station.value.readOnly;
  const scopeOf = ({ total, void: voided }: AwardTotals): ChangeScope => ({
    ids: [...selected],
    filter: list.asked,
    listed: total + voided,
  });
  const filters = (
    <AwardFilters
      list={list}
      {...catalogues}
      columns={columns}
      onLeaveDown={() => grid.current?.focus()}
      searchRef={search}
      selected={selected.size}
      {...(!readOnly && totals && { onChangeMany: () => onChangeMany(scopeOf(totals)) })}
      {...(!readOnly && { onCopyYear: () => onCopyYear(list.asked) })}
      {...(!wanted && !narrow && { onDetail: openDetail })}
    />
  );
  return (
    <div className={styles.screen}>
      <ListLayout
        exportable
        head={
          <AwardsHead
            year={year}
            totals={totals}
            {...(!readOnly && { onAdd })}
            onImport={onImport}
            onPrint={() => onPrint(year)}
          />
        }
        notice={source.outOfOrder && <OutOfOrder onReorder={source.reorder} />}
        filters={filters}
        detail={
          active &&
          (wanted || narrow) && (
            <AwardDetailPanel
              award={active}
              now={now}
              readOnly={readOnly}
              onEdit={onEdit}
              recordPanel={recordPanel}
              {...(!narrow && { onClose: () => setWanted(false) })}
            />
          )
        }
      >
        <div ref={room} className={styles.room}>
          <DataGrid
            ref={grid}
            label={t('list')}
            columns={columns.shown}
            source={source}
            rowKey={(row) => row.id}
            groups={groups}
            find={{ text: filter.text }}
            {...(list.gathered && { onFold: list.gathered.fold })}
            sorts={list.sorts}
            onSort={list.setSorts}
            onColumn={columns.onColumn}
            selected={selected}
            {...(!readOnly && { onSelect: setSelected })}
            onActiveRow={setActive}
            onOpen={openDetail}
            rowTone={(row) => (row.status === 'valid' ? 'plain' : 'soft')}
            {...(!readOnly && {
              onCommit: commit,
              onPasteBlock: pasteBlock,
              onDuplicateRow: ({ id }: AwardRow) => onDuplicate(id),
            })}
            empty={<NoMatch filter={filter} onClear={() => setFilter(withoutFilters(filter))} />}
          />
        </div>
        <AwardSums totals={totals} selected={selected.size} />
      </ListLayout>
    </div>
  );
}
