import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Paper, Printer } from '#shared/api/papers.ts';
import { ok } from '#shared/base/result.ts';
import { rowsIn } from '#shared/domain/papers/said.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { PrintPdf } from '../platform/printing/printers.ts';
import type { FileTokens } from './file-tokens.ts';
import type { AnyDocument } from './paper-kinds.ts';
import { type MadePaper, type PaperMakerDeps, paperMaker } from './paper-maker.ts';

export interface PapersDeskDeps extends PaperMakerDeps {
  readonly tokens: FileTokens;
  printers(): Promise<readonly Printer[]>;
  /** Hands a finished PDF to a printer. Refuses: print.noPrinter, print.failed. */
  sendToPrinter: PrintPdf;
}

/** Every paper on the screen, in a file and at a printer. */
export function papersDesk(deps: PapersDeskDeps): Of<DeskHandlers, 'papers'> {
  const maker = paperMaker(deps);
  // The paper has left by then: a register that can no longer be written says so everywhere, and here it changes nothing.
  const log = async (
    paper: Paper,
    { document, said, code, pdf }: MadePaper,
    out: { readonly way: 'pdf' | 'printer'; readonly target: string; readonly copies: number },
  ): Promise<void> => {
    const { title } = document;
    const entry = { paper, title, said, code, pages: pdf.pages, rows: rowsOf(document), ...out };
    await deps.host.call(randomUUID(), 'printLog.add', entry, {});
  };
  return {
    'papers.preview': async (paper, job) => {
      const made = await maker.show(paper, job);
      if (!made.ok) return made;
      const { url, said, document, pdf } = made.value;
      return ok({ url, said, rows: rowsOf(document), pages: pdf.pages });
    },
    'papers.save': async ({ paper, file }, job) => {
      const made = await maker.take(paper, job);
      if (!made.ok) return made;
      const { bytes, pages } = made.value.pdf;
      const target = deps.tokens.pathOf(file);
      const fileName = path.basename(target);
      const written = await writeWhole(path.dirname(target), fileName, [bytes]);
      if (!written.ok) return written;
      await log(paper, made.value, { way: 'pdf', target: fileName, copies: 1 });
      return ok({ fileName, pages });
    },
    'papers.print': async ({ paper, ...order }, job) => {
      const made = await maker.take(paper, job, order.printer);
      if (!made.ok) return made;
      const { bytes, pages } = made.value.pdf;
      const sent = await deps.sendToPrinter(bytes, order);
      if (!sent.ok) return sent;
      await log(paper, made.value, { way: 'printer', target: order.printer, copies: order.copies });
      return ok({ pages });
    },
    'papers.forget': () => {
      maker.forget();
      return ok(null);
    },
    'papers.printers': async () => ok(await deps.printers()),
  };
}

const rowsOf = (document: AnyDocument): number => ('pages' in document ? document.pages.length : rowsIn(document));
