import type { BookChoice } from '#shared/api/book.ts';
import type { ListChoice } from '#shared/api/desk.ts';
import { ok } from '#shared/base/result.ts';
import { layoutBook } from '#shared/domain/book/book-layout.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { Of } from '../platform/host/handlers.ts';
import { type PaperDeskDeps, paperDesk } from './paper-desk.ts';

/** Lists and books on paper. */
export function listsDesk(deps: PaperDeskDeps): Of<DeskHandlers, 'lists' | 'book'> {
  const lists = paperDesk<ListChoice, Parameters<typeof layoutList>[0]>(deps, 'lists.input', layoutList);
  const books = paperDesk<BookChoice, Parameters<typeof layoutBook>[0]>(deps, 'book.input', layoutBook);
  return {
    'lists.preview': lists.preview,
    'lists.savePdf': lists.savePdf,
    'lists.print': lists.print,
    'lists.printers': async () => ok(await deps.printers()),
    'book.preview': books.preview,
    'book.savePdf': books.savePdf,
    'book.print': books.print,
  };
}
