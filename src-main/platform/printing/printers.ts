import type { PrinterInfo } from 'electron';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { paperWords } from '#shared/domain/lists/paper-words.ts';
import { type RunProgram, runProgram } from './run-program.ts';

/** A printer of this machine, as the system knows it and as people call it. */
export type SystemPrinter = { readonly name: string; readonly shown: string; readonly isDefault: boolean };

/** How a printer shall take a paper. */
export type PrintOrder = {
  readonly printer: string;
  readonly copies: number;
  /** "1-3,5"; empty for all */
  readonly pages: string;
  /** as the printer is set, or one side or both of each sheet; a printer that cannot pays no heed */
  readonly sides: 'printer' | 'one' | 'two';
};

/** Hands a finished PDF to a printer: the very file that was shown and saved, never a second rendering. */
export type PrintPdf = (
  pdf: Uint8Array,
  order: PrintOrder,
) => Promise<Result<null, 'print.noPrinter' | 'print.failed'>>;

/** @param contents of any window: Chromium asks the system for it */
export async function listPrinters(contents: { getPrintersAsync(): Promise<PrinterInfo[]> }): Promise<SystemPrinter[]> {
  const infos = await contents.getPrintersAsync();
  return infos.map((info) => ({
    name: info.name,
    shown: info.displayName || info.name,
    // Newer Electrons no longer say which printer is the default.
    isDefault: 'isDefault' in info && info.isDefault === true,
  }));
}

/**
 * Prints by `lp` of CUPS, which takes the PDF on its standard input.
 * Refuses: print.noPrinter (also where there is no `lp`), print.failed.
 */
export const printByLp =
  (run: RunProgram): PrintPdf =>
  async (pdf, { printer, copies, pages, sides }) => {
    const order = ['-d', printer, '-t', paperWords.program, '-n', String(copies)];
    if (pages !== '') order.push('-P', pages);
    if (sides !== 'printer') order.push('-o', `sides=${sides === 'one' ? 'one-sided' : 'two-sided-long-edge'}`);
    const done = await run('lp', order, pdf);
    // So says lp in the language that run-program.ts asks it to speak.
    if (done === undefined || done.complaint.includes('does not exist')) return refuse('print.noPrinter', { printer });
    return done.exitCode === 0 ? ok(null) : refuse('print.failed', { printer, why: done.complaint });
  };

/** The way on Linux; Windows has none but its PDF viewer: viewer-print.ts. */
export const sendToPrinter: PrintPdf = printByLp(runProgram);
