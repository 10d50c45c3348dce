import { z } from 'zod';
import type { Finding, ImportCounts, PreviewRow, SheetPlan } from '#shared/domain/imports/plan.ts';
import { fields, sheetKinds } from '#shared/domain/imports/plan.ts';
import { knownModes } from '#shared/domain/imports/updates.ts';
import { fileToken, id, longText, nothing, shortText } from './common.ts';
import { ask, job, query } from './contract.ts';

export interface ImportPreview {
  /** names the plan held at the station until it is applied, dropped, or another one is made */
  readonly planId: string;
  readonly fileName: string;
  readonly year: number;
  readonly counts: ImportCounts;
  readonly sheets: ReadonlyArray<
    Omit<SheetPlan, 'rows'> & {
      readonly rowCount: number;
      readonly problemCount: number;
      /** What concerns the whole sheet or its heading, and no row of its list. */
      readonly findings: readonly Finding[];
    }
  >;
}

export interface PreviewPage {
  readonly total: number;
  readonly rows: ReadonlyArray<
    Omit<PreviewRow, 'findings'> & { readonly findings: readonly Finding[]; readonly becomes: string }
  >;
}

export interface ImportReport {
  readonly importId: string;
  readonly fileName: string;
  readonly at: number;
  readonly counts: ImportCounts;
  readonly findings: readonly Finding[];
}

export interface WrittenErrors {
  readonly fileName: string;
  readonly rows: number;
}

const sheetRow = z.int().min(1).max(1_048_576);

/** What a person said about how a sheet is read; empty = as it is recognised, whatever was said before. */
export const sheetLayout = z.object({
  kind: z.enum(sheetKinds).optional(),
  headerRow: sheetRow.optional(),
  headerHeight: z.int().min(1).max(4).optional(),
  hiddenRows: z.literal('leave').optional(),
  columns: z.record(z.string().regex(/^[1-9]\d{0,4}$/), z.enum(fields).nullable()).optional(),
});

export type SettledLayout = z.output<typeof sheetLayout>;

/** Characters of a table on the clipboard; Excel writes some thousand for each row of it. */
const LONGEST_PASTE = 20_000_000;

/** What was on the clipboard, and what the page calls it. */
const pastedList = z.object({
  name: shortText,
  text: z.string().max(LONGEST_PASTE),
  html: z.string().max(LONGEST_PASTE).optional(),
});

const howRead = {
  year: z.int().min(1945).max(2100).optional(),
  oldText: z.enum(['convert', 'keep']).optional(),
  known: z.enum(knownModes).optional(),
  layouts: z.record(z.string().max(255), sheetLayout).optional(),
};

export const importsApi = {
  /** Reads a workbook and plans it; writes nothing. Refuses: workbook.*, file.*, job.cancelled. */
  'imports.preview': job(
    z.union([z.object({ file: fileToken, ...howRead }), z.object({ pasted: pastedList, ...howRead })]),
  ).returns<ImportPreview>(),
  /** Refuses: import.planGone. */
  'imports.rows': ask(
    z.object({
      planId: id<'importPlan'>(),
      sheet: z.int().min(0),
      only: z.enum(['all', 'problems']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).returns<PreviewPage>(),
  /** Refuses: import.planGone. */
  'imports.findings': ask(z.object({ planId: id<'importPlan'>() })).returns<readonly Finding[]>(),
  /** Backs up, then writes the whole plan or nothing. Refuses: import.planGone, register.readOnly, job.cancelled. */
  'imports.apply': job(z.object({ planId: id<'importPlan'>() })).returns<ImportReport>(),
  /**
   * The refused rows of a plan, or of what was just imported, as a workbook to correct; `words` are the sentences of
   * the screen by code. Refuses: import.planGone, disk.full, medium.lost, file.notWritable, job.cancelled.
   */
  'imports.saveErrors': job(
    z.object({ planId: id<'importPlan'>(), file: fileToken, words: z.record(z.string().max(60), longText) }),
  ).returns<WrittenErrors>(),
  'imports.list': query(nothing).returns<readonly ImportReport[]>(),
};
