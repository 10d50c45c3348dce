import { useTranslation } from 'react-i18next';
import type { BookRow } from '#shared/api/book.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { DetailPane, Facts, NoteBox } from '../../ui/shell/detail-pane.tsx';
import { bookName } from './book-columns.ts';

type BookDetailProps = { readonly book: BookRow; readonly onOpen: () => void };

/** One book: who numbers it, how far it is, and the way to its pages. */
export function BookDetail({ book, onOpen }: BookDetailProps) {
  const { t } = useTranslation('book');
  const numbers = useNumbers();
  return (
    <DetailPane title={t('one', { name: bookName(t, book), year: book.year })}>
      <Facts
        facts={[
          { label: t('column.level'), value: t(`level.${book.level}`) },
          { label: t('numbers.label'), value: t(book.numberedHere ? 'numbers.here' : 'numbers.elsewhere') },
          { label: t('column.entered'), value: numbers.format(book.entered) },
          { label: t('column.waiting'), value: book.numberedHere ? numbers.format(book.waiting) : '' },
          { label: t('column.void'), value: numbers.format(book.void) },
          { label: t('column.last'), value: book.last === 0 ? '' : book.last },
        ]}
      />
      {book.authority === '' && <NoteBox heading={t('noAuthority.title')}>{t('noAuthority.sentence')}</NoteBox>}
      <div>
        <Button kind="primary" onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
    </DetailPane>
  );
}
