import { z } from 'zod';
import type { FigureChange, ReportFigures } from '#shared/domain/reports/report-figures.ts';
import type { ReportInput } from '#shared/domain/reports/report-layout.ts';
import { type ReportText, sectionFacts } from '#shared/domain/reports/report-text.ts';
import { id, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** Ten pages and more. */
const body = z
  .string()
  .trim()
  .max(40_000)
  .transform((text) => text.normalize('NFC'));

const reportText = z.strictObject({
  number: shortText,
  parentBody: shortText,
  issuingBody: shortText,
  subject: body,
  intro: body,
  sections: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(40),
        depth: z.union([z.literal(1), z.literal(2)]),
        heading: shortText,
        facts: z.enum(sectionFacts),
        text: body,
      }),
    )
    .max(60),
  closing: body,
  capacity: shortText,
  signer: shortText,
}) satisfies z.ZodType<ReportText>;

/** Of which cluster, in which year. */
export const reportChoice = z.object({ clusterId: id<'cluster'>(), year: z.int().min(1945).max(2200) });

export interface ReportVersion {
  readonly id: string;
  /** ms */
  readonly savedAt: number;
  readonly savedBy: string;
  /** its numbers stay what they were */
  readonly issued: boolean;
}

export interface ReportRow {
  readonly clusterId: string;
  readonly name: string;
  readonly members: number;
  /** the newest, if anyone wrote one */
  readonly version: ReportVersion | null;
  /** what the register says otherwise since then */
  readonly changed: number;
}

export interface ReportYear {
  readonly year: number;
  /** years with members, newest first */
  readonly years: readonly number[];
  readonly reports: readonly ReportRow[];
}

export interface OpenReport {
  readonly text: ReportText;
  readonly figures: ReportFigures;
  /** newest first; the first is what `text` says */
  readonly versions: readonly ReportVersion[];
  /** since the newest version */
  readonly changes: readonly FigureChange[];
  /** last year's texts made a start for this year */
  readonly lastYear: ReportText | null;
}

export const reportsApi = {
  /** The newest year with members unless said. */
  'reports.year': query(z.object({ year: reportChoice.shape.year.optional() })).returns<ReportYear>(),
  /** Refuses: record.gone. */
  'reports.open': query(reportChoice).returns<OpenReport>(),
  'reports.version': query(z.object({ id: id<'report'>() })).returns<ReportText | null>(),
  /**
   * Keeps one more version; the ones before stay. An issued one keeps its numbers too. `seen` is the newest that the person
   * looked at. Refuses: register.readOnly, record.gone, record.changedMeanwhile, record.hiddenMarks.
   */
  'reports.save': command(
    z.object({ ...reportChoice.shape, seen: id<'report'>().nullable(), text: reportText, issue: z.boolean() }),
  ).returns<{ readonly id: string }>(),
  /** Everything a report on paper is made of. Refuses: list.noLetterhead, record.gone. */
  'reports.input': query(reportChoice).returns<ReportInput>(),
};
