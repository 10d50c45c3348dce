import type { TFunction } from 'i18next';
import type { BookRow } from '#shared/api/book.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';

/** Whose book it is, as its row says it: the authority, else the level that decided. */
export const bookName = (t: TFunction<'book'>, { authority, level }: Pick<BookRow, 'authority' | 'level'>): string =>
  authority || t(`level.${level}`);

export function bookColumns(t: TFunction<'book'>, numbers: Intl.NumberFormat): readonly Column<BookRow>[] {
  const count = (id: 'entered' | 'void' | 'waiting' | 'last', width: number): Column<BookRow> => ({
    id,
    header: t(`column.${id}`),
    width,
    align: 'end',
    sortable: true,
    text: (book) => (book[id] === 0 ? '' : id === 'last' ? String(book.last) : numbers.format(book[id])),
    exported: { kind: 'number', value: (book) => book[id] },
  });
  return [
    { id: 'year', header: t('column.year'), width: 64, frozen: true, sortable: true, text: ({ year }) => String(year) },
    { id: 'level', header: t('column.level'), width: 132, text: ({ level }) => t(`level.${level}`) },
    { id: 'name', header: t('column.name'), width: 220, grow: 1, sortable: true, text: (book) => bookName(t, book) },
    count('entered', 96),
    count('waiting', 104),
    count('void', 112),
    count('last', 84),
  ];
}
