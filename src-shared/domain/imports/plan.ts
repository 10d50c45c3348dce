import type { Refusal, RefusalCode } from '#shared/errors.ts';
import type { OldCode } from '../../base/workbook.ts';
import type { Level } from '../levels.ts';
import type { SheetLayout } from './directory.ts';
import type { ErrorBook } from './error-book.ts';

/**
 * What an import would do, before it does anything: every row of the workbook with what it becomes, and the records
 * that `apply` then writes in one transaction. Plain JSON.
 */
export type ImportPlan = {
  /** In workbook order, unrecognised sheets too. */
  readonly sheets: readonly SheetPlan[];
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
  /** Of lists of decisions, which name no recipients; only those to be added. */
  readonly decisions: readonly PlannedDecision[];
  /** Only what will be taken: refused rows and repeats are not here. In workbook order. */
  readonly awards: readonly PlannedAward[];
  /** What changes in records that the register has. In workbook order. */
  readonly updates: readonly PlannedUpdate[];
  /** In workbook order. */
  readonly findings: readonly Finding[];
  readonly counts: ImportCounts;
  /** What will not be taken, to be corrected. */
  readonly errors: ErrorBook;
};

export type ImportCounts = {
  /** Units that unit sheets list and that are known or will be added. */
  readonly units: number;
  readonly unitsToAdd: number;
  readonly unitsProposed: number;
  /** Distinct people behind the individual awards. */
  readonly people: number;
  /** People who are not in the register yet, those of lists without awards among them. */
  readonly peopleToAdd: number;
  readonly decisionsToAdd: number;
  /** Awards (lượt) to collectives, and to people. */
  readonly collectives: number;
  readonly individuals: number;
  readonly byLevel: Readonly<Record<Level, { readonly collective: number; readonly individual: number }>>;
  /** Rows: refused (those that wait included), taken with at least one warning, left out as repeats. */
  readonly refused: number;
  readonly warned: number;
  readonly repeats: number;
  /** Rows that change a record of the register. */
  readonly updates: number;
};

export const sheetKinds = ['units', 'collectives', 'individuals', 'mixed', 'people', 'decisions', 'other'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type SheetPlan = {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: SheetKind;
  /** the old code its texts look like, while nobody has said whether they are */
  readonly suspected?: OldCode;
  /** What its reading rests on: what was recognised, what a person said now, or the last time. */
  readonly layout: 'recognised' | 'settled' | 'remembered';
  readonly settled?: SheetLayout;
  /** Rows that are hidden in the file. */
  readonly hiddenRows: number;
  /** By what its headings are known again; absent without any. */
  readonly headingKey?: string;
  /** Empty when no heading was found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnUse[];
  /** Every row that holds anything, in order. */
  readonly rows: readonly PreviewRow[];
};

/** What a column holds; a column without a field is shown but not taken. */
export type ColumnUse = {
  readonly column: number;
  readonly letter: string;
  readonly heading: string;
  readonly hidden: boolean;
  readonly field?: Field;
  /** A person said so, now or before; it is not guessed at any more. */
  readonly settled?: true;
};

export const fields = [
  'ordinal',
  'recipient',
  'person',
  'givenName',
  'collective',
  'unit',
  'unitCode',
  'unitName',
  'parentUnit',
  'cluster',
  'team',
  'serviceNumber',
  'gender',
  'birth',
  'birthMale',
  'birthFemale',
  'rank',
  'post',
  'rankAndPost',
  'rankPostUnit',
  'award',
  'level',
  'decisionNumber',
  'decidedOn',
  'decision',
  'year',
  'achievement',
  'note',
] as const;
export type Field = (typeof fields)[number];

export type RowKind =
  | 'title'
  | 'header'
  | 'columnNumbers'
  | 'group'
  | 'record'
  | 'total'
  | 'signature'
  /** hidden in the file, and left by choice */
  | 'hidden'
  | 'other';

/** `waits`: good, but its unit must first be added by headquarters. `skipped`: no record (title, group, total …). */
export type RowOutcome = 'taken' | 'warned' | 'updated' | 'repeat' | 'refused' | 'waits' | 'skipped';

export type PreviewRow = {
  readonly row: number;
  readonly kind: RowKind;
  readonly outcome: RowOutcome;
  /** Which kind of record the row is; absent when it is none. */
  readonly record?: 'unit' | 'collective' | 'person' | 'decision';
  /** Raw texts; index = column − 1; trailing blanks left out. */
  readonly cells: readonly string[];
  /** Indices into `findings`. */
  readonly findings: readonly number[];
  /** Index into `awards` / `units` / `people` / `decisions` of what the row becomes. */
  readonly award?: number;
  readonly unit?: number;
  readonly person?: number;
  readonly decision?: number;
};

/** Where a record came from; sheets are told apart by name. */
export type Source = { readonly sheet: string; readonly row: number };

/** `add` at headquarters, `propose` at a unit's station (its rows wait), `known` = matched, nothing to write. */
export type PlannedUnit = Source & {
  readonly outcome: 'known' | 'add' | 'propose';
  readonly id?: string;
  readonly code?: string;
  readonly name: string;
  /** As written in "Trực thuộc" and "Cụm thi đua". */
  readonly parent?: string;
  readonly cluster?: string;
};

/** A unit of the register, or the index in `units` of one that this import adds. */
export type UnitRef = { readonly id: string } | { readonly added: number };

export type PlannedPerson = Source & {
  /** Set when the register already holds this person. */
  readonly id?: string;
  readonly name: string;
  /** 'YYYY-MM-DD', or 'YYYY' when only the year is written. */
  readonly birth?: string;
  readonly gender?: 'male' | 'female';
  /** Six digits, without the dash. */
  readonly serviceNumber?: string;
  readonly unit: UnitRef;
  readonly team?: string;
  readonly rank?: string;
  readonly post?: string;
};

export type PlannedDecision = Source & {
  readonly number: string;
  /** 'YYYY-MM-DD', or '' */
  readonly decidedOn: string;
  readonly level: Level;
  readonly authority?: string;
  readonly title?: string;
  readonly note?: string;
};

export type PlannedAward = Source & {
  readonly recipient: { readonly unit: UnitRef } | { readonly person: number };
  readonly awardTypeId: string;
  readonly awardTypeCode: string;
  readonly level: Level;
  readonly year: number;
  readonly decisionNumber?: string;
  /** 'YYYY-MM-DD'. */
  readonly decidedOn?: string;
  readonly achievement?: string;
  readonly note?: string;
  /** As it stood on the day: kept with the award, whatever changes later. */
  readonly snapshot: {
    readonly unitName: string;
    readonly team?: string;
    readonly rank?: string;
    readonly post?: string;
  };
};

/** One cell of a record: what it holds, and what it will. '' is nothing. */
export type CellChange = {
  readonly field: 'birth' | 'gender' | 'serviceNumber' | 'rank' | 'post' | 'unitId' | 'reason' | 'note';
  readonly from: string;
  readonly to: string;
};

export type PlannedUpdate = Source & {
  readonly table: 'person' | 'award';
  readonly id: string;
  readonly changes: readonly CellChange[];
};

export type Severity = 'refused' | 'warning' | 'repeat' | 'note';
export type ImportCode = Extract<RefusalCode, `import.${string}`>;

/** One thing found in one cell, row or sheet; its sentence is `errors:<code>` with `params`. */
export type Finding = Refusal<ImportCode> & {
  readonly severity: Severity;
  readonly sheet: string;
  /** 0 when it concerns the whole sheet. */
  readonly row: number;
  readonly column?: { readonly letter: string; readonly heading: string };
  /** The cell's text, at most 200 characters of it; '' when there is none. */
  readonly value: string;
};
