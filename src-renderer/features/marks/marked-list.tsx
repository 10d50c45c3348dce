import type { TFunction } from 'i18next';
import type { MarkedTable, SyncState } from '#shared/domain/sync/marks.ts';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { MarkWord } from './mark-word.tsx';

/** A row with its mark; without one until it is known. */
export type Marked<Row> = Row & { readonly syncState?: SyncState | undefined };

/** Reads the marks of a page that was just read. */
export async function withMarks<Row extends { readonly id: string }>(
  table: MarkedTable,
  rows: readonly Row[],
): Promise<readonly Marked<Row>[]> {
  if (rows.length === 0) return rows;
  const reply = await call('marks.some', { table, ids: rows.map(({ id }) => id) });
  const marks = reply.ok ? reply.value : {};
  return rows.map((row) => ({ ...row, syncState: marks[row.id] }));
}

/** Gives the rows of a short list their marks. */
export function useWholeMarks(table: 'unit' | 'movement'): Readonly<Record<string, SyncState>> {
  const read = useQuery('marks.whole', { table }, { keepPrevious: true });
  return read.status === 'ready' ? read.value : NONE;
}

const NONE: Readonly<Record<string, SyncState>> = {};

/** The column of a list that shows them. */
export const markColumn = <Row extends { readonly id: string }>(
  t: TFunction<'marks'>,
  markOf: (row: Row) => SyncState | undefined,
): Column<Row> => ({
  id: 'syncState',
  header: t('label'),
  width: 126,
  text: (row) => {
    const mark = markOf(row);
    return mark ? t(`state.${mark}`) : '';
  },
  render: (row) => {
    const mark = markOf(row);
    return mark && <MarkWord mark={mark} />;
  },
});
