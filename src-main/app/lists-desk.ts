import type { BookChoice } from '#shared/api/book.ts';
import type { ListChoice } from '#shared/api/desk.ts';
import type { StickPaper } from '#shared/api/stick-papers.ts';
import { ok } from '#shared/base/result.ts';
import { layoutBook } from '#shared/domain/book/book-layout.ts';
import { layoutShareSheet } from '#shared/domain/cards/share-sheet.ts';
import { type ExposedInput, layoutExposed, layoutSlip, type SlipInput } from '#shared/domain/cards/trust-papers.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { layoutExchange } from '#shared/domain/sync/exchange-papers.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { Of } from '../platform/host/handlers.ts';
import { type PaperDeskDeps, paperDesk } from './paper-desk.ts';

/** Lists, books, papers of the exchange and what stations need of each other on paper. */
export function listsDesk(
  deps: PaperDeskDeps,
): Of<DeskHandlers, 'lists' | 'book' | 'shares' | 'stickPapers' | 'trust'> {
  const lists = paperDesk<ListChoice, Parameters<typeof layoutList>[0]>(deps, 'lists.input', layoutList);
  const books = paperDesk<BookChoice, Parameters<typeof layoutBook>[0]>(deps, 'book.input', layoutBook);
  const shares = paperDesk<{ readonly number: number }, Parameters<typeof layoutShareSheet>[0]>(
    deps,
    'shares.sheet',
    layoutShareSheet,
  );
  const sticks = paperDesk<StickPaper, Parameters<typeof layoutExchange>[0]>(deps, 'stickPapers.input', layoutExchange);
  const slips = paperDesk<object, SlipInput>(deps, 'trust.slip', layoutSlip);
  const exposed = paperDesk<{ readonly stationId: string }, ExposedInput>(deps, 'trust.exposed', layoutExposed);
  return {
    'stickPapers.preview': sticks.preview,
    'stickPapers.savePdf': sticks.savePdf,
    'stickPapers.print': sticks.print,
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
    'trust.slipPdf': slips.savePdf,
    'trust.slipPrint': slips.print,
    'trust.exposedPdf': exposed.savePdf,
    'trust.exposedPrint': exposed.print,
  };
}
