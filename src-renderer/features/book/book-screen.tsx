import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { BookRow } from '#shared/api/book.ts';
import { shownRows, useShownList } from '../../api/shown-list.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { useSortedRows } from '../../ui/data-grid/use-sorted-rows.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import { bookColumns } from './book-columns.ts';
import { BookDetail } from './book-detail.tsx';

type BookScreenProps = {
  /** Shows a book as it will be printed. */
  readonly onOpen: (book: BookRow) => void;
  /** To the decisions, where numbers are given. */
  readonly onDecisions: () => void;
};

/** The books of all authorities and years, with what is in them and what still waits for a number. */
export function BookScreen(props: BookScreenProps) {
  const { t } = useTranslation('book');
  const words = useRefusalWords();
  const books = useQuery('book.list', {});
  switch (books.status) {
    case 'loading':
      return (
        <ListLayout head={<PageHead title={t('title')} />}>
          <Loading label={t('loading')} />
        </ListLayout>
      );
    case 'refused':
      return (
        <ListLayout head={<PageHead title={t('title')} />}>
          <RefusalMessage {...words(books.why)} />
        </ListLayout>
      );
    case 'ready':
      return <BookList books={books.value} {...props} />;
  }
}

function BookList({ books, onOpen, onDecisions }: BookScreenProps & { readonly books: readonly BookRow[] }) {
  const { t } = useTranslation('book');
  const numbers = useNumbers();
  const [active, setActive] = useState<BookRow>();
  const list = useListState('book', { filter: {}, sorts: [], read: () => ({}) });
  const given = useMemo(() => bookColumns(t, numbers), [t, numbers]);
  const columns = useArrangedColumns(given, list);
  const shown = useSortedRows(books, given, list.sorts);
  // Some hundreds at most: an authority has one a year.
  const source = useMemo(
    () => ({ count: shown.length, getRow: (index: number) => shown[index], requestRange: () => {} }),
    [shown],
  );
  useShownList(() => shownRows(t('title'), columns.shown, shown));
  const waiting = books.reduce((sum, book) => sum + book.waiting, 0);
  const truth = (
    <Trans t={t} i18nKey="truth" values={{ books: numbers.format(books.length) }} components={{ b: <b /> }} />
  );
  const notice = waiting > 0 && (
    <Banner
      flush
      kind="warning"
      action={
        <Button size="small" onPress={onDecisions}>
          {t('toDecisions')}
        </Button>
      }
    >
      <Trans t={t} i18nKey="waiting" values={{ waiting: numbers.format(waiting) }} components={{ b: <b /> }} />
    </Banner>
  );
  return (
    <ListLayout
      exportable
      head={<PageHead title={t('title')} {...(books.length > 0 && { truth })} />}
      notice={notice}
      filters={books.length > 0 && <ListTools columns={columns} desk={list.desk} />}
      detail={active && <BookDetail book={active} onOpen={() => onOpen(active)} />}
    >
      <DataGrid
        label={t('list')}
        columns={columns.shown}
        sorts={list.sorts}
        onSort={list.setSorts}
        onColumn={columns.onColumn}
        source={source}
        rowKey={({ key }) => key}
        onActiveRow={setActive}
        onOpen={onOpen}
        empty={<EmptyState title={t('empty.title')} sentence={t('empty.sentence')} />}
      />
    </ListLayout>
  );
}
