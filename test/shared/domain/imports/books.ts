import { formatDay } from '#shared/base/local-date.ts';
import type { Merge, Sheet, SheetCell, Workbook } from '#shared/base/workbook.ts';
import type { ImportDirectory, ImportOptions } from '#shared/domain/imports/directory.ts';
import type { Finding, ImportPlan, PlannedAward } from '#shared/domain/imports/plan.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import { directoryWith } from './directory.ts';

/** A text, a number, a day of its own kind, or a cell written out. */
export type Written = string | number | { readonly day: string } | Omit<SheetCell, 'column'> | undefined;

const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function cellOf(written: Written, column: number): SheetCell[] {
  if (written === undefined || written === '') return [];
  if (typeof written === 'string') return [{ column, kind: 'text', text: written }];
  if (typeof written === 'number') return [{ column, kind: 'number', text: String(written), serial: written }];
  if ('day' in written) return [{ column, kind: 'date', text: formatDay(written.day), serial: serialOf(written.day) }];
  return [{ column, ...written }];
}

export type SheetOptions = {
  /** "A1:B2". */
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
};

export function sheet(name: string, rows: ReadonlyArray<readonly Written[]>, options: SheetOptions = {}): Sheet {
  const { hidden = false, hiddenColumns = [], hiddenRows = [], merges = [] } = options;
  return {
    name,
    hidden,
    hiddenColumns,
    merges: merges.map(mergeOf),
    rows: rows
      .map((row, i) => ({
        number: i + 1,
        hidden: hiddenRows.includes(i + 1),
        cells: row.flatMap((written, column) => cellOf(written, column + 1)),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

function mergeOf(reference: string): Merge {
  const [from = '', to = ''] = reference.split(':');
  const column = (cell: string): number => cell.charCodeAt(0) - 64;
  const row = (cell: string): number => Number(cell.slice(1));
  return { top: row(from), left: column(from), bottom: row(to), right: column(to) };
}

export function planOf(
  sheets: Sheet | readonly Sheet[],
  changes: Partial<ImportDirectory> = {},
  options: Partial<ImportOptions> = {},
): ImportPlan {
  const workbook: Workbook = { sheets: 'rows' in sheets ? [sheets] : sheets };
  return planImport(workbook, directoryWith(changes), { role: 'headquarters', ...options });
}

/** "code@row", refusals and warnings only unless told otherwise. */
export const problems = (
  plan: ImportPlan,
  severities: readonly Finding['severity'][] = ['refused', 'warning', 'repeat'],
): string[] =>
  plan.findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ code, row }) => `${code.slice(7)}@${row}`);

export const kindsOf = (plan: ImportPlan, at = 0): string[] => plan.sheets[at]?.rows.map(({ kind }) => kind) ?? [];

/** "PA03/Đội 2 BK_BCA ministry" or "Lê Văn An BK_BCA ministry". */
export function awardLine(plan: ImportPlan, { recipient, snapshot, awardTypeCode, level }: PlannedAward): string {
  const name = 'person' in recipient ? (plan.people[recipient.person]?.name ?? '?') : snapshot.unitName;
  const team = 'person' in recipient || !snapshot.team ? '' : ` (${snapshot.team})`;
  return `${name}${team}: ${awardTypeCode}, ${level}`;
}

export const awardLines = (plan: ImportPlan): string[] => plan.awards.map((award) => awardLine(plan, award));
