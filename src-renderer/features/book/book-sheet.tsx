import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookChoice, BookRow } from '#shared/api/book.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { PaperFrame, PaperOutcome, PrinterField, usePaper } from '../lists/index.ts';
import styles from './book.module.css';
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
  const save = useCommand('book.savePdf');
  const print = useCommand('book.print');
  const paper = usePaper(
    book &&
      choice && {
        fileName: t(choice.draft ? 'draftFileName' : 'fileName', { name: bookName(t, book), year: book.year }),
        savePdf: (file) => save.run({ choice, file }),
        print: (printer) => print.run({ choice, printer }),
      },
  );
  return (
    <StepSheet
      title={t('sheet.title')}
      steps={[{ id: 'book', label: t('sheet.sentence') }]}
      current="book"
      onClose={onClose}
      note={paper.note}
      second={paper.printButton}
      next={{ label: t('savePdf'), onPress: () => void paper.savePdf(), disabled: !choice, busy: paper.busy }}
    >
      <div className={styles.sheet}>
        <Form>
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
          <PrinterField {...paper.printer} />
        </Form>
        <div className={styles.preview}>
          <PaperOutcome done={paper.done} problem={paper.problem} />
          {choice && <BookPaper choice={choice} onLetterhead={onLetterhead} />}
          {found.status === 'ready' && !book && <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} />}
        </div>
      </div>
    </StepSheet>
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

function BookPaper({ choice, onLetterhead }: { readonly choice: BookChoice; readonly onLetterhead: () => void }) {
  const { t } = useTranslation('book');
  const words = useRefusalWords();
  const preview = useQuery('book.preview', choice, { keepPrevious: true });
  switch (preview.status) {
    case 'loading':
      return <Loading label={t('sheet.preview')} />;
    case 'refused':
      return (
        <>
          <RefusalMessage {...words(preview.why)} />
          {preview.why.code === 'list.noLetterhead' && <Button onPress={onLetterhead}>{t('letterhead')}</Button>}
        </>
      );
    case 'ready':
      return <PaperFrame label={t('sheet.preview')} url={preview.value.url} />;
  }
}
