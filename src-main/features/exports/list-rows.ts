import type { ReadDb } from '#db/handles.ts';
import type { ExportList } from '#shared/api/exports.ts';
import { assertNever } from '#shared/base/never.ts';
import type { TableCell, TableColumn } from '#shared/domain/exports/table.ts';
import { type PagedList, shownAwards, shownBundle, shownDecisions, shownPeople } from './shown-lists.ts';

/** Columns that hold more than a text, by the name they have in every list that the host reads. */
const kinds: Readonly<Record<string, TableColumn['kind']>> = {
  order: 'number',
  year: 'number',
  bonus: 'number',
  collective: 'number',
  individual: 'number',
  household: 'number',
  void: 'number',
  awards: 'number',
  birth: 'day',
  decidedOn: 'day',
  statusOn: 'day',
};

/** Rows of one slice: long enough that an order is not walked too often, short enough that the host answers in between. */
const SLICE = 2_000;

export interface ListRows {
  readonly total: number;
  readonly columns: readonly TableColumn[];
  blocks(): Iterable<readonly (readonly TableCell[])[]>;
}

/** What leaves: the columns as they are named on the screen, and their cells in that order. */
export function listRows(read: ReadDb, asked: ExportList, today: string): ListRows {
  const { shown, columns } = asked;
  switch (shown.list) {
    case 'rows':
      return { total: shown.rows.length, columns, blocks: () => (shown.rows.length > 0 ? [shown.rows] : []) };
    case 'awards':
      return pagedRows(shownAwards(read, shown, today), columns);
    case 'people':
      return pagedRows(shownPeople(read, shown, today), columns);
    case 'decisions':
      return pagedRows(shownDecisions(read, shown, today), columns);
    case 'bundle':
      return pagedRows(shownBundle(read, shown, columns), columns);
    default:
      return assertNever(shown);
  }
}

const pagedRows = ({ total, page }: PagedList, columns: ExportList['columns']): ListRows => ({
  total,
  columns: columns.map(({ id, header }) => ({ header, kind: kinds[id] ?? 'text' })),
  *blocks() {
    for (let offset = 0; offset < total; offset += SLICE) {
      const rows = page(offset, SLICE);
      if (rows.length === 0) return;
      yield rows.map((row) => columns.map(({ id, words }) => cellOf(Object.hasOwn(row, id) ? row[id] : '', words)));
    }
  },
});

/** A code stands as its word; several values of one cell stand side by side. */
function cellOf(value: unknown, words: Readonly<Record<string, string>>): TableCell {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((each) => cellOf(each, words)).join(': ');
  const text = typeof value === 'string' ? value : '';
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
