import type { ReadDb } from '#db/handles.ts';
import type { ExportList } from '#shared/api/exports.ts';
import type { TableCell, TableColumn } from '#shared/domain/exports/table.ts';
import { shownAwards } from './award-rows.ts';

/** Columns that hold more than a text, by the name they have in every list that the host reads. */
const kinds: Readonly<Record<string, TableColumn['kind']>> = {
  order: 'number',
  year: 'number',
  bonus: 'number',
  birth: 'day',
  decidedOn: 'day',
  statusOn: 'day',
};

export interface ListRows {
  readonly total: number;
  readonly columns: readonly TableColumn[];
  blocks(): Iterable<readonly (readonly TableCell[])[]>;
}

/** What leaves: the columns as they are named on the screen, and their cells in that order. */
export function listRows(read: ReadDb, { shown, columns }: ExportList, today: string): ListRows {
  if (shown.list === 'rows')
    return { total: shown.rows.length, columns, blocks: () => (shown.rows.length > 0 ? [shown.rows] : []) };
  const { total, blocks } = shownAwards(read, shown, today);
  return {
    total,
    columns: columns.map(({ id, header }) => ({ header, kind: kinds[id] ?? 'text' })),
    *blocks() {
      for (const rows of blocks())
        yield rows.map((row) => columns.map(({ id, words }) => cellOf(Object.hasOwn(row, id) ? row[id] : '', words)));
    },
  };
}

function cellOf(value: unknown, words: Readonly<Record<string, string>>): TableCell {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : '';
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
