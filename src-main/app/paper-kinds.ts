import type { CallName, Output } from '#shared/api/index.ts';
import type { PaperKind } from '#shared/api/papers.ts';
import { layoutBonus } from '#shared/domain/bonus/bonus-layout.ts';
import { layoutBook } from '#shared/domain/book/book-layout.ts';
import { layoutShareSheet } from '#shared/domain/cards/share-sheet.ts';
import { layoutExposed, layoutSlip } from '#shared/domain/cards/trust-papers.ts';
import { layoutCertificates } from '#shared/domain/certificates/certificates-layout.ts';
import type { PlacedDocument } from '#shared/domain/certificates/place.ts';
import { layoutGrid } from '#shared/domain/certificates/test-grid.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { layoutReport } from '#shared/domain/reports/report-layout.ts';
import { layoutStatistics } from '#shared/domain/statistics/statistics-layout.ts';
import { layoutExchange } from '#shared/domain/sync/exchange-papers.ts';

/** How a kind of paper comes about: what reads everything that it is made of, and the pure layout of that. */
export interface PaperMaking {
  readonly ask: CallName;
  readonly layout: (input: never) => AnyDocument;
}

/** Blocks that Chromium sets, or pages whose every mark has its place. */
export type AnyDocument = ListDocument | PlacedDocument;

const laidOut = <N extends CallName>(ask: N, layout: (input: Output<N>) => AnyDocument): PaperMaking => ({
  ask,
  layout,
});

/** Every kind of paper of this program; a new one is a line here and one in `src-shared/api/papers.ts`. */
export const paperKinds: { readonly [K in PaperKind]: PaperMaking } = {
  list: laidOut('lists.input', layoutList),
  book: laidOut('book.input', layoutBook),
  exchange: laidOut('stickPapers.input', layoutExchange),
  share: laidOut('shares.sheet', layoutShareSheet),
  slip: laidOut('trust.slip', layoutSlip),
  exposed: laidOut('trust.exposed', layoutExposed),
  certificates: laidOut('certificates.input', layoutCertificates),
  bonus: laidOut('bonus.input', layoutBonus),
  report: laidOut('reports.input', layoutReport),
  statistics: laidOut('statistics.input', layoutStatistics),
  testGrid: laidOut('certificates.grid', layoutGrid),
};
