import path from 'node:path';
import type { Printer } from '#shared/api/papers.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { FileTokens } from './file-tokens.ts';
import { type PaperMakerDeps, paperMaker } from './paper-maker.ts';

export interface PapersDeskDeps extends PaperMakerDeps {
  readonly tokens: FileTokens;
  printers(): Promise<readonly Printer[]>;
  /** Hands a finished PDF to a printer. Refuses: print.noPrinter, print.failed. */
  sendToPrinter(pdf: Uint8Array, printer: string): Promise<Result<null>>;
}

/** Every paper on the screen, in a file and at a printer. */
export function papersDesk(deps: PapersDeskDeps): Of<DeskHandlers, 'papers'> {
  const maker = paperMaker(deps);
  return {
    'papers.preview': async (paper, job) => {
      const made = await maker.show(paper, job);
      return made.ok ? ok({ url: made.value.url, pages: made.value.pdf.pages }) : made;
    },
    'papers.save': async ({ paper, file }, job) => {
      const made = await maker.take(paper, job);
      if (!made.ok) return made;
      const { bytes, pages } = made.value.pdf;
      const target = deps.tokens.pathOf(file);
      const written = await writeWhole(path.dirname(target), path.basename(target), [bytes]);
      return written.ok ? ok({ fileName: path.basename(target), pages }) : written;
    },
    'papers.print': async ({ paper, printer }, job) => {
      const made = await maker.take(paper, job, printer);
      if (!made.ok) return made;
      const { bytes, pages } = made.value.pdf;
      const sent = await deps.sendToPrinter(bytes, printer);
      return sent.ok ? ok({ pages }) : sent;
    },
    'papers.forget': () => {
      maker.forget();
      return ok(null);
    },
    'papers.printers': async () => ok(await deps.printers()),
  };
}
