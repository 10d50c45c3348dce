import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Parsed } from '#shared/api/index.ts';
import type { Paper, Printer } from '#shared/api/papers.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { rowsIn } from '#shared/domain/papers/said.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { OfficeFormat } from '../platform/office/office-task.ts';
import type { PrintPdf } from '../platform/printing/printers.ts';
import type { FileTokens } from './file-tokens.ts';
import type { WriteOffice } from './office-process.ts';
import type { AnyDocument } from './paper-kinds.ts';
import { type MadePaper, type PaperMaker, type PaperMakerDeps, paperMaker } from './paper-maker.ts';

export interface PapersDeskDeps extends PaperMakerDeps {
  readonly tokens: FileTokens;
  readonly writeOffice: WriteOffice;
  printers(): Promise<readonly Printer[]>;
  /** Hands a finished PDF to a printer. Refuses: print.noPrinter, print.failed. */
  sendToPrinter: PrintPdf;
}

type Asked = Pick<Parsed<'papers.save'>, 'paper' | 'file'> & { readonly format: OfficeFormat };

/** To be gone on with in Word or Excel. Refuses: paper.pdfOnly, what the paper is made of refuses. */
async function saveForOffice(deps: PapersDeskDeps, maker: PaperMaker, { paper, format, file }: Asked, job: Job) {
  const document = await maker.read(paper, job);
  if (!document.ok) return document;
  if ('pages' in document.value) return refuse('paper.pdfOnly');
  const bytes = await deps.writeOffice({ format, document: document.value }, job);
  if (!bytes.ok) return bytes;
  const target = deps.tokens.pathOf(file);
  const written = await writeWhole(path.dirname(target), path.basename(target), [bytes.value]);
  return written.ok ? ok({ fileName: path.basename(target), pages: 0 }) : written;
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
    'papers.save': async ({ paper, format, file }, job) => {
      if (format !== 'pdf') return saveForOffice(deps, maker, { paper, format, file }, job);
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
