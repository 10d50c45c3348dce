import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { FileToken } from '#shared/api/contract.ts';
import type { Printer } from '#shared/api/desk.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';
import type { HostClient } from '../ipc/host-client.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import { renderListHtml } from '../platform/printing/list-html.ts';
import type { Pdf, PrintPage } from '../platform/printing/make-pdf.ts';
import { type PrintPages, printUrl } from '../platform/printing/print-pages.ts';
import type { FileTokens } from './file-tokens.ts';

export interface PaperDeskDeps {
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

/** What can be done with a kind of paper: it is laid out once, from the register's rows, for the screen as for the printer. */
export interface PaperDesk<Choice> {
  preview(choice: Choice): Promise<Result<{ readonly url: string }>>;
  savePdf(asked: {
    readonly choice: Choice;
    readonly file: FileToken;
  }): Promise<Result<{ readonly fileName: string; readonly pages: number }>>;
  print(asked: { readonly choice: Choice; readonly printer: string }): Promise<Result<{ readonly pages: number }>>;
}

/** @param ask the query that reads everything the paper is made of */
export function paperDesk<Choice, Input>(
  deps: PaperDeskDeps,
  ask: string,
  layout: (input: Input) => ListDocument,
): PaperDesk<Choice> {
  let shown: string | undefined;
  const documentFor = async (choice: Choice): Promise<Result<ListDocument>> => {
    const input = (await deps.host.call(randomUUID(), ask, choice, {})) as Result<Input>;
    return input.ok ? ok(layout(input.value)) : input;
  };
  const pdfFor = async (choice: Choice): Promise<Result<Pdf>> => {
    const document = await documentFor(choice);
    if (!document.ok) return document;
    const { printPage, font, now } = deps;
    // Brought when it is wanted: its libraries take a quarter of a second, which every start would pay.
    const { makePdf } = await import('../platform/printing/make-pdf.ts');
    return ok(await makePdf(document.value, { printPage, font: font(), now: now() }, unwatchedJob));
  };
  return {
    preview: async (choice) => {
      const document = await documentFor(choice);
      if (!document.ok) return document;
      if (shown) deps.pages.delete(shown);
      shown = randomUUID();
      deps.pages.set(shown, renderListHtml(document.value));
      return ok({ url: printUrl(shown) });
    },
    savePdf: async ({ choice, file }) => {
      const pdf = await pdfFor(choice);
      if (!pdf.ok) return pdf;
      const target = deps.tokens.pathOf(file);
      const written = await writeWhole(path.dirname(target), path.basename(target), [pdf.value.bytes]);
      return written.ok ? ok({ fileName: path.basename(target), pages: pdf.value.pages }) : written;
    },
    print: async ({ choice, printer }) => {
      const pdf = await pdfFor(choice);
      if (!pdf.ok) return pdf;
      const sent = await deps.sendToPrinter(pdf.value.bytes, printer);
      return sent.ok ? ok({ pages: pdf.value.pages }) : sent;
    },
  };
}
