import { createHash, randomUUID } from 'node:crypto';
import type { Paper } from '#shared/api/papers.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';
import type { HostClient } from '../ipc/host-client.ts';
import type { MakePdfDeps, Pdf } from '../platform/printing/make-pdf.ts';
import { type PrintPages, printUrl } from '../platform/printing/print-pages.ts';
import { paperKinds } from './paper-kinds.ts';

export interface PaperMakerDeps {
  readonly host: Pick<HostClient, 'call'>;
  readonly pages: PrintPages;
  readonly printPage: MakePdfDeps['printPage'];
  /** Tinos-Regular.ttf */
  readonly font: () => Uint8Array;
  readonly now: () => number;
}

/** A paper that was made: what it says, and the one file of it. */
export interface MadePaper {
  readonly document: ListDocument;
  /** sha256 of what the document says, in hex: the same for the same words in the same places */
  readonly said: string;
  readonly pdf: Pdf;
}

interface Shown extends MadePaper {
  readonly key: string;
  readonly token: string;
}

export interface PaperMaker {
  /** Makes a paper, unless it is shown as it still is; the page shows it by its address. */
  show(paper: Paper, job: Job): Promise<Result<MadePaper & { readonly url: string }>>;
  /** What is shown, when it is this paper; else it is made. Refuses: paper.changed. */
  take(paper: Paper, job: Job): Promise<Result<MadePaper>>;
  forget(): void;
}

/** Paper is laid out once, from the register's rows: what is shown is the very file that is saved and printed. */
export function paperMaker(deps: PaperMakerDeps): PaperMaker {
  let shown: Shown | undefined;
  const forget = (): void => {
    if (shown) deps.pages.delete(shown.token);
    shown = undefined;
  };
  const documentOf = async (paper: Paper, job: Job): Promise<Result<ListDocument>> => {
    const { ask, layout } = paperKinds[paper.kind];
    const asked = deps.host.call(randomUUID(), ask, paper.choice, {}) as Promise<Result<never>>;
    const input = await Promise.race([asked, whenCancelled(job)]);
    return input.ok ? ok(layout(input.value)) : input;
  };
  const makePaper = async (document: ListDocument, said: string, job: Job): Promise<MadePaper> => {
    const { printPage, font, now } = deps;
    // Brought when it is wanted: its libraries take a quarter of a second, which every start would pay.
    const { makePdf } = await import('../platform/printing/make-pdf.ts');
    return { document, said, pdf: await makePdf(document, { printPage, font: font(), now: now() }, job) };
  };
  return {
    forget,
    show: async (paper, job) => {
      const document = await documentOf(paper, job);
      if (!document.ok) return document;
      const key = JSON.stringify(paper);
      const said = whatIsSaid(document.value);
      if (shown?.key !== key || shown.said !== said) {
        const made = await makePaper(document.value, said, job);
        forget();
        shown = { ...made, key, token: randomUUID() };
        deps.pages.set(shown.token, made.pdf.bytes);
      }
      return ok({ ...shown, url: printUrl(shown.token) });
    },
    take: async (paper, job) => {
      const document = await documentOf(paper, job);
      if (!document.ok) return document;
      const said = whatIsSaid(document.value);
      if (shown?.key !== JSON.stringify(paper)) return ok(await makePaper(document.value, said, job));
      return shown.said === said ? ok(shown) : refuse('paper.changed');
    },
  };
}

const whatIsSaid = (document: ListDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex');

const whenCancelled = (job: Job): Promise<never> =>
  new Promise((_resolve, reject) => job.onCancel(() => reject(new JobCancelled())));
