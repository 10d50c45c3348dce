import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookChoice, BookRow } from '#shared/api/book.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { PaperSheet } from '../papers/index.ts';
import { bookName } from './book-columns.ts';

type BookSheetProps = {
  /** The book to open with; the newest where none is named. */
  readonly bookKey?: string | undefined;
  readonly onClose: () => void;
  /** To the settings, where the letterhead is. */
  readonly onLetterhead: () => void;
};

/** One book on paper: seen first, then saved as PDF or sent to a printer. */
export function BookSheet({ bookKey, onClose, onLetterhead }: BookSheetProps) {
  const { t } = useTranslation('book');
  const numbers = useNumbers();
  const found = useQuery('book.list', {});
  const books = found.status === 'ready' ? found.value : [];
  const [picked, setPicked] = useState(bookKey);
  const [drafts, setDrafts] = useState(false);
  const book = books.find(({ key }) => key === picked) ?? books[0];
  const choice = book && choiceOf(book, drafts);
  return (
    <PaperSheet
      title={t('sheet.title')}
      paper={choice && { kind: 'book', choice }}
      fileName={
        book ? t(choice?.draft ? 'draftFileName' : 'fileName', { name: bookName(t, book), year: book.year }) : ''
      }
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        <>
          <ChoiceField
            label={t('sheet.book')}
            choices={books.map((each) => ({
              value: each.key,
              label: t('sheet.choice', { name: bookName(t, each), year: each.year }),
            }))}
            value={book?.key}
            onChange={(key) => key !== undefined && setPicked(key)}
          />
          {book && book.waiting > 0 && (
            <CheckField
              label={t('sheet.draft', { waiting: numbers.format(book.waiting) })}
              hint={t('sheet.draftHint')}
              checked={choice?.draft ?? false}
              onChange={setDrafts}
              disabled={book.entered === 0}
            />
          )}
        </>
      }
      empty={found.status === 'ready' && <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} />}
    />
  );
}

/** A book in which nothing has a number yet can only be looked at as a draft. */
const choiceOf = ({ key, level, authority, year, ...book }: BookRow, drafts: boolean): BookChoice => ({
  key,
  level,
  authority,
  year,
  draft: book.waiting > 0 && (drafts || book.entered === 0),
});
