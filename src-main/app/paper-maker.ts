import { createHash, randomUUID } from 'node:crypto';
import type { KeptOffset } from '#shared/api/certificates.ts';
import type { CallName, Reply } from '#shared/api/index.ts';
import type { Paper } from '#shared/api/papers.ts';
import { type Job, whenCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { PrinterOffset } from '#shared/domain/certificates/place.ts';
import { saidBy } from '#shared/domain/papers/said.ts';
import { stamped } from '#shared/domain/papers/stamp.ts';
import type { Refusal } from '#shared/errors.ts';
import type { HostClient } from '../ipc/host-client.ts';
import type { Pdf } from '../platform/printing/make-pdf.ts';
import { type PrintPages, printUrl } from '../platform/printing/print-pages.ts';
import { type AnyDocument, paperKinds } from './paper-kinds.ts';
import { type PaperPdfDeps, pdfOf } from './paper-pdf.ts';

export interface PaperMakerDeps extends PaperPdfDeps {
  readonly host: Pick<HostClient, 'call'>;
  readonly pages: PrintPages;
}

/** A paper that was made: what it says, and the one file of it. */
export interface MadePaper {
  readonly document: AnyDocument;
  /** sha256 of what the document says, in hex: the same for the same words in the same places */
  readonly said: string;
  /** names this print, and stands in it */
  readonly code: string;
  readonly pdf: Pdf;
}

interface LaidOut {
  readonly paper: Paper;
  readonly document: AnyDocument;
  /** sha256 of what it was laid out from */
  readonly read: string;
}

/** Papers that may carry a signed code; whoever signs says which do. */
const sealedPapers: ReadonlySet<Paper['kind']> = new Set(['list']);

interface Shown extends MadePaper {
  readonly key: string;
  readonly token: string;
}

export interface PaperMaker {
  /** Makes a paper, unless it is shown as it still is; the page shows it by its address. */
  show(paper: Paper, job: Job): Promise<Result<MadePaper & { readonly url: string }>>;
  /**
   * What is shown, when it is this paper; else it is made.
   * @param printer the one it is for: placed pages are moved as it lays them otherwise, so that paper is what is shown
   * Refuses: paper.changed.
   */
  take(paper: Paper, job: Job, printer?: string): Promise<Result<MadePaper>>;
  /** Only what it says. Refuses: paper.changed. */
  read(paper: Paper, job: Job): Promise<Result<AnyDocument>>;
  forget(): void;
}

/** Paper is laid out once, from the register's rows: what is shown is the very file that is saved and printed. */
export function paperMaker(deps: PaperMakerDeps): PaperMaker {
  let shown: Shown | undefined;
  const forget = (): void => {
    if (shown) deps.pages.delete(shown.token);
    shown = undefined;
  };
  const documentOf = async (paper: Paper, job: Job): Promise<Result<LaidOut>> => {
    const { ask, layout } = paperKinds[paper.kind];
    const asked = deps.host.call(randomUUID(), ask, paper.choice, {}) as Promise<Result<never>>;
    const input = await Promise.race([asked, whenCancelled(job)]);
    if (!input.ok) return input;
    return ok({ paper, document: layout(input.value), read: sha256(JSON.stringify(input.value)) });
  };
  const offsetOf = async (printer: string): Promise<PrinterOffset | undefined> => {
    const kept = (await deps.host.call(randomUUID(), 'certificates.offsets', {}, {})) as Result<readonly KeptOffset[]>;
    return kept.ok ? kept.value.find((one) => one.printer === printer) : undefined;
  };
  const makePaper = async (
    { paper, document, read }: LaidOut,
    said: string,
    job: Job,
    offset?: PrinterOffset,
  ): Promise<Result<MadePaper>> => {
    const ask = (name: CallName, input: unknown) => deps.host.call(randomUUID(), name, input, {});
    const given = (await ask('printLog.newCode', {})) as Result<{ readonly code: string }>;
    // Only a register that could not be opened has none, and then there is nothing to print either.
    const code = given.ok ? given.value.code : '';
    const shows = sealedPapers.has(paper.kind)
      ? ((await ask('seals.wanted', { paper })) as Reply<'seals.wanted'>)
      : null;
    let refused: Refusal | undefined;
    const seal = async (pages: number): Promise<string | undefined> => {
      const signed = (await ask('seals.sign', { paper, code, pages, read })) as Reply<'seals.sign'>;
      if (!signed.ok) refused = signed;
      return signed.ok ? signed.value?.text : undefined;
    };
    const stamp = { code, shows: shows?.ok ? shows.value.shows : 'nothing' } as const;
    const pdf = await pdfOf(stamped(document, stamp), deps, job, offset, seal);
    // A room without its code is no paper: the register changed between the two readings.
    return refused ? { ok: false, ...refused } : ok({ document, said, code, pdf });
  };
  return {
    forget,
    show: async (paper, job) => {
      const document = await documentOf(paper, job);
      if (!document.ok) return document;
      const key = JSON.stringify(paper);
      const said = whatIsSaid(document.value.document);
      if (shown?.key !== key || shown.said !== said) {
        const made = await makePaper(document.value, said, job);
        if (!made.ok) return made;
        forget();
        shown = { ...made.value, key, token: randomUUID() };
        deps.pages.set(shown.token, made.value.pdf.bytes);
      }
      return ok({ ...shown, url: printUrl(shown.token) });
    },
    read: async (paper, job) => {
      const laidOut = await documentOf(paper, job);
      if (!laidOut.ok) return laidOut;
      const { document } = laidOut.value;
      const changed = shown?.key === JSON.stringify(paper) && shown.said !== whatIsSaid(document);
      return changed ? refuse('paper.changed') : ok(document);
    },
    take: async (paper, job, printer) => {
      const document = await documentOf(paper, job);
      if (!document.ok) return document;
      const said = whatIsSaid(document.value.document);
      const isShown = shown?.key === JSON.stringify(paper);
      if (isShown && shown?.said !== said) return refuse('paper.changed');
      const offset = printer !== undefined && 'pages' in document.value.document ? await offsetOf(printer) : undefined;
      if (offset) return makePaper(document.value, said, job, offset);
      return isShown && shown ? ok(shown) : makePaper(document.value, said, job);
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const whatIsSaid = (document: AnyDocument): string => sha256(saidBy(document));
