import { LARGEST_LIST } from '#shared/base/workbook.ts';
import type { Refusal, RefusalCode } from '#shared/errors.ts';

/** What a workbook may hold at most; each is checked before anything of that size is kept. */
export type WorkbookCaps = {
  readonly fileBytes: number;
  /** of a text file, which is read piece by piece */
  readonly textBytes: number;
  readonly zipEntries: number;
  /** All parts together, inflated. */
  readonly inflatedBytes: number;
  readonly sheets: number;
  /** Rows that hold anything, over all sheets. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of all distinct texts, which is what memory goes by. */
  readonly textLength: number;
  readonly merges: number;
};

const MB = 1024 * 1024;

export const workbookCaps: WorkbookCaps = {
  fileBytes: 50 * MB,
  textBytes: LARGEST_LIST,
  zipEntries: 1000,
  inflatedBytes: 400 * MB,
  sheets: 50,
  rows: 200_000,
  columns: 200,
  textLength: 100_000_000,
  merges: 200_000,
};

export const megabytes = (bytes: number): number => Math.round(bytes / MB);

export type WorkbookRefusalCode = Extract<RefusalCode, `workbook.${string}`>;
export type WorkbookRefusal = Refusal<WorkbookRefusalCode>;

/** Carries a refusal out of nested parsing; `readWorkbook` turns it into a value again, so it is never seen outside. */
export class WorkbookRefused extends Error {
  readonly refusal: WorkbookRefusal;
  constructor(refusal: WorkbookRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const refused = <C extends WorkbookRefusalCode>(
  code: C,
  params: Extract<WorkbookRefusal, { code: C }>['params'],
): WorkbookRefused => new WorkbookRefused({ code, params } as WorkbookRefusal);
export const damaged = (): WorkbookRefused => refused('workbook.damaged', {});
export const tooLarge = (bytes: number): WorkbookRefused => refused('workbook.tooLarge', { maxMb: megabytes(bytes) });
