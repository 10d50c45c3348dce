import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ListChoice, Printer } from '#shared/api/desk.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ListInput } from '#shared/domain/lists/list-input.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { HostClient } from '../ipc/host-client.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import { renderListHtml } from '../platform/printing/list-html.ts';
import { makePdf, type Pdf, type PrintPage } from '../platform/printing/make-pdf.ts';
import { type PrintPages, printUrl } from '../platform/printing/print-pages.ts';
import type { FileTokens } from './file-tokens.ts';

export interface ListsDeskDeps {
  readonly host: HostClient;
  readonly tokens: FileTokens;
  readonly pages: PrintPages;
  readonly printPage: PrintPage;
  /** Tinos-Regular.ttf */
  readonly font: () => Uint8Array;
  readonly now: () => number;
  printers(): Promise<readonly Printer[]>;
  /** Hands a finished PDF to a printer. Refuses: print.noPrinter, print.failed. */
  sendToPrinter(pdf: Uint8Array, printer: string): Promise<Result<null>>;
}

/** Lists on paper: what is shown, saved and printed is laid out once, from the register's rows. */
export function listsDesk(deps: ListsDeskDeps): Of<Omit<DeskHandlers, 'lists.input'>, 'lists'> {
  let shown: string | undefined;
  const inputFor = (choice: ListChoice): Promise<Result<ListInput>> =>
    deps.host.call(randomUUID(), 'lists.input', choice, {}) as Promise<Result<ListInput>>;
  const pdfFor = async (choice: ListChoice): Promise<Result<Pdf>> => {
    const input = await inputFor(choice);
    if (!input.ok) return input;
    return ok(
      await makePdf(
        layoutList(input.value),
        { printPage: deps.printPage, font: deps.font(), now: deps.now() },
        unwatchedJob,
      ),
    );
  };
  return {
    'lists.preview': async (choice) => {
      const input = await inputFor(choice);
      if (!input.ok) return input;
      if (shown) deps.pages.delete(shown);
      shown = randomUUID();
      deps.pages.set(shown, renderListHtml(layoutList(input.value)));
      return ok({ url: printUrl(shown) });
    },
    'lists.savePdf': async ({ choice, file }) => {
      const pdf = await pdfFor(choice);
      if (!pdf.ok) return pdf;
      const target = deps.tokens.pathOf(file);
      const written = await writeWhole(path.dirname(target), path.basename(target), [pdf.value.bytes]);
      return written.ok ? ok({ fileName: path.basename(target), pages: pdf.value.pages }) : written;
    },
    'lists.printers': async () => ok(await deps.printers()),
    'lists.print': async ({ choice, printer }) => {
      const pdf = await pdfFor(choice);
      if (!pdf.ok) return pdf;
      const sent = await deps.sendToPrinter(pdf.value.bytes, printer);
      return sent.ok ? ok({ pages: pdf.value.pages }) : sent;
    },
  };
}
