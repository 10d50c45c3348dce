import { z } from 'zod';
import { bonusChoice } from './bonus.ts';
import { bookChoice } from './book.ts';
import { certificateChoice } from './certificates.ts';
import { fileToken, id, nothing } from './common.ts';
import { desk, deskJob } from './contract.ts';
import { listChoice } from './lists.ts';
import { reportChoice } from './reports.ts';
import { statisticsPaper } from './statistics.ts';
import { stickPaper } from './stick-papers.ts';

const of = <Kind extends string, Choice extends z.ZodType>(kind: Kind, choice: Choice) =>
  z.object({ kind: z.literal(kind), choice });

/** Every paper this program makes: what kind, and what was chosen of it. `src-main/app/paper-kinds.ts` says how. */
export const paper = z.discriminatedUnion('kind', [
  of('list', listChoice),
  of('book', bookChoice),
  of('exchange', stickPaper),
  of('share', z.object({ number: z.int().min(1).max(5) })),
  of('slip', nothing),
  of('exposed', z.object({ stationId: id<'station'>() })),
  of('certificates', certificateChoice),
  of('statistics', statisticsPaper),
  of('report', reportChoice),
  of('bonus', bonusChoice),
  of('testGrid', z.object({ blankId: id<'blank'>() })),
]);
export type Paper = z.output<typeof paper>;
/** As a page names it, before it is validated. */
export type AskedPaper = z.input<typeof paper>;
export type PaperKind = Paper['kind'];

const paperFormats = ['pdf', 'docx', 'xlsx'] as const;

/** As the printer is set, on one side of each sheet, or on both. */
export const printSides = ['printer', 'one', 'two'] as const;

/** How a paper leaves. */
export const paperWays = ['pdf', 'printer'] as const;

export interface ShownPaper {
  /** a page of this app, which Chromium's viewer shows: the very file that is saved and printed */
  readonly url: string;
  readonly pages: number;
  readonly rows: number;
  /** sha256 of what it says, in hex; the day it is printed on is no part of that */
  readonly said: string;
}

export interface Printer {
  readonly name: string;
  readonly shown: string;
  readonly isDefault: boolean;
}

/** All of them also refuse what the query of the paper's kind refuses, and job.cancelled. */
export const papersApi = {
  /** Makes a paper and keeps it until another is shown or it is forgotten. */
  'papers.preview': deskJob(paper).returns<ShownPaper>(),
  /** Of what is shown, when it is this paper; pages are known of a PDF only. Refuses: paper.changed, paper.pdfOnly, paper.tooLarge, disk.full, medium.lost. */
  'papers.save': deskJob(z.object({ paper, format: z.enum(paperFormats), file: fileToken })).returns<{
    readonly fileName: string;
    readonly pages: number;
  }>(),
  /** Of what is shown, when it is this paper. Refuses: paper.changed, print.noPrinter, print.failed. */
  'papers.print': deskJob(
    z.object({
      paper,
      printer: z.string().max(200),
      copies: z.int().min(1).max(99).default(1),
      /** "1-3,5"; empty for all */
      pages: z
        .string()
        .max(200)
        .regex(/^(\d{1,5}(-\d{1,5})?(,|$))*$/)
        .default(''),
      sides: z.enum(printSides).default('printer'),
    }),
  ).returns<{ readonly pages: number }>(),
  /** What is shown is no longer looked at. */
  'papers.forget': desk(nothing).returns<null>(),
  'papers.printers': desk(nothing).returns<readonly Printer[]>(),
};
