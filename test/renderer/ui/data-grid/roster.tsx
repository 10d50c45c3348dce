import { screen, within } from '@testing-library/react';
import { useCallback, useMemo, useState } from 'react';
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx';
import type { Column, CommitOutcome, DataGridProps } from '#renderer/ui/data-grid/grid-types.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { renderUi } from '../render-ui.tsx';

export type Member = { readonly id: string; readonly name: string; readonly rank: string; readonly joined: string };

export const members: readonly Member[] = [
  { id: 'a', name: 'Ngô Đình Ánh', rank: 'captain', joined: '2015-09-01' },
  { id: 'b', name: 'Đỗ Thị Đào', rank: 'major', joined: '' },
  { id: 'c', name: 'Vũ Mạnh Đạt', rank: 'lieutenant', joined: '2020-03-15' },
];

const choices = [
  { value: 'lieutenant', label: 'Trung úy' },
  { value: 'captain', label: 'Đại úy' },
  { value: 'major', label: 'Thiếu tá' },
  { value: 'lieutenantColonel', label: 'Trung tá' },
];

const columns: readonly Column<Member>[] = [
  { id: 'number', header: 'STT', width: 44, align: 'end', text: (_, index) => String(index + 1) },
  {
    id: 'name',
    header: 'Họ và tên',
    width: 160,
    grow: 1,
    sortable: true,
    text: (row) => row.name,
    editor: { kind: 'text', value: (row) => row.name },
  },
  {
    id: 'rank',
    header: 'Cấp bậc',
    width: 96,
    text: (row) => choices.find(({ value }) => value === row.rank)?.label ?? '',
    editor: { kind: 'choice', value: (row) => row.rank, choices },
  },
  {
    id: 'joined',
    header: 'Ngày vào',
    width: 102,
    text: (row) => formatDay(row.joined),
    editor: { kind: 'day', value: (row) => row.joined, today: '2024-11-24' },
  },
];

export type Commit = { readonly id: string; readonly column: string; readonly value: string };

type RosterProps = Partial<DataGridProps<Member>> & {
  readonly onCommitted: (commit: Commit) => Promise<CommitOutcome> | CommitOutcome;
};

/** A list of people that keeps what it is told to keep, unless it refuses. */
function Roster({ onCommitted, ...rest }: RosterProps) {
  const [rows, setRows] = useState(members);
  const source = useMemo(
    () => ({ count: rows.length, getRow: (index: number) => rows[index], requestRange: () => {} }),
    [rows],
  );
  const commit = useCallback(
    async (row: Member, column: string, value: string) => {
      const outcome = await onCommitted({ id: row.id, column, value });
      if (outcome.ok) setRows((all) => all.map((one) => (one.id === row.id ? { ...one, [column]: value } : one)));
      return outcome;
    },
    [onCommitted],
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataGrid
      label="Danh sách"
      columns={columns}
      source={source}
      rowKey={(row) => row.id}
      selected={selected}
      onSelect={setSelected}
      onCommit={commit}
      autoFocus
      {...rest}
    />
  );
}

export const accept = (): CommitOutcome => ({ ok: true });

/** The roster with the hand on the first name, and what a test looks at. */
export async function setupRoster(props: Partial<RosterProps> = {}) {
  const commits: Commit[] = [];
  const answer = props.onCommitted ?? accept;
  const { onCommitted: _, ...rest } = props;
  const view = renderUi(
    <Roster
      {...rest}
      onCommitted={(commit) => {
        commits.push(commit);
        return answer(commit);
      }}
    />,
  );
  const { hands } = view;
  await hands.keyboard('{ArrowRight}');
  const cell = (row: number, col: number) => {
    const line = screen.getAllByRole('row').find((one) => one.getAttribute('aria-rowindex') === String(row + 2));
    return within(line ?? fail()).getAllByRole('gridcell')[col] ?? fail();
  };
  /** Row and column under the hand, from 0. */
  const place = () => {
    const active = document.activeElement?.closest('[role="gridcell"]');
    const line = active?.closest('[role="row"]');
    return [Number(line?.getAttribute('aria-rowindex')) - 2, Number(active?.getAttribute('aria-colindex')) - 1];
  };
  const input = () => document.activeElement as HTMLInputElement;
  return { ...view, commits, cell, place, input };
}

function fail(): never {
  throw new Error('no such cell');
}
