import type { BookChoice } from '#shared/api/book.ts';
import type { ListChoice } from '#shared/api/desk.ts';
import { ok } from '#shared/base/result.ts';
import { layoutBook } from '#shared/domain/book/book-layout.ts';
import { layoutShareSheet } from '#shared/domain/cards/share-sheet.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { Of } from '../platform/host/handlers.ts';
import { type PaperDeskDeps, paperDesk } from './paper-desk.ts';

/** Lists, books and the sheets of the recovery key on paper. */
export function listsDesk(deps: PaperDeskDeps): Of<DeskHandlers, 'lists' | 'book' | 'shares'> {
  const lists = paperDesk<ListChoice, Parameters<typeof layoutList>[0]>(deps, 'lists.input', layoutList);
  const books = paperDesk<BookChoice, Parameters<typeof layoutBook>[0]>(deps, 'book.input', layoutBook);
  const shares = paperDesk<{ readonly number: number }, Parameters<typeof layoutShareSheet>[0]>(
    deps,
    'shares.sheet',
    layoutShareSheet,
  );
  return {
    'lists.preview': lists.preview,
    'lists.savePdf': lists.savePdf,
    'lists.print': lists.print,
    'lists.printers': async () => ok(await deps.printers()),
    'book.preview': books.preview,
    'book.savePdf': books.savePdf,
    'book.print': books.print,
    'shares.preview': shares.preview,
    'shares.savePdf': shares.savePdf,
    'shares.print': shares.print,
  };
}
