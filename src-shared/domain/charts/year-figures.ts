import { type RecipientKind, recipientKinds } from '../awards.ts';
import type { Heading, StatisticsTable } from '../statistics/table.ts';

export type KindCounts = { readonly [K in RecipientKind]: number };

/** Awards of a year that share something, and how many there were the year before. */
export interface FigureLine extends Heading {
  readonly counts: KindCounts;
  readonly before: number;
}

/** The largest lines; the others together, which are no group of their own. */
export interface Ranked {
  readonly lines: readonly FigureLine[];
  readonly rest: { readonly groups: number; readonly counts: KindCounts } | null;
}

export interface MonthLine {
  /** 1 to 12 of the year itself; 0: decided in another year, or without a decision */
  readonly month: number;
  readonly counts: KindCounts;
}

/** What one page says of a year; void awards count nowhere. */
export interface YearFigures {
  readonly year: number;
  readonly counts: KindCounts;
  /** awards of the year before; 0: there were none, so nothing is compared */
  readonly before: number;
  readonly levels: readonly FigureLine[];
  /** right below `under`, or at the top */
  readonly units: Ranked & { readonly under: string | null };
  readonly forms: Ranked;
  readonly months: readonly MonthLine[];
}

export const noCounts: KindCounts = { unit: 0, person: 0, household: 0 };

export const allOf = (counts: KindCounts): number => recipientKinds.reduce((sum, kind) => sum + counts[kind], 0);

const plus = (a: KindCounts, b: KindCounts): KindCounts => ({
  unit: a.unit + b.unit,
  person: a.person + b.person,
  household: a.household + b.household,
});

/** A row of numbers, whose columns are kinds of recipients. */
export function countsOf({ columns }: Pick<StatisticsTable, 'columns'>, numbers: readonly number[]): KindCounts {
  const of = (kind: RecipientKind): number => numbers[columns.findIndex(({ key }) => key === kind)] ?? 0;
  return { unit: of('unit'), person: of('person'), household: of('household') };
}

/** The lines of a table whose columns are kinds of recipients, compared with the year before. */
export const figureLines = ({ rows, columns, spans: [now, before] }: StatisticsTable): readonly FigureLine[] =>
  rows.map((row, at) => ({
    ...row,
    counts: countsOf({ columns }, now?.cells[at] ?? []),
    before: before?.rowTotals[at] ?? 0,
  }));

/** Largest first, of as many as can be read; lines of equal size stay in their order. */
export function ranked(lines: readonly FigureLine[], most: number): Ranked {
  const given = lines.filter(({ counts }) => allOf(counts) > 0);
  const inOrder = [...given].sort((a, b) => allOf(b.counts) - allOf(a.counts));
  // One line more takes no more room than a line that says "one more".
  const shown = inOrder.length <= most + 1 ? inOrder : inOrder.slice(0, most);
  const others = inOrder.slice(shown.length);
  return {
    lines: shown,
    rest:
      others.length === 0
        ? null
        : { groups: others.length, counts: others.reduce((sum, { counts }) => plus(sum, counts), noCounts) },
  };
}

/** Which kinds a year knows: families only where one was commended. */
export const kindsOf = ({ counts }: Pick<YearFigures, 'counts'>): readonly RecipientKind[] =>
  recipientKinds.filter((kind) => kind !== 'household' || counts.household > 0);
