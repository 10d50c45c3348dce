import { z } from 'zod';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { recordTables } from '#shared/domain/records/tables.ts';
import { type ConflictKind, conflictKinds, settleRules } from '#shared/domain/sync/conflicts.ts';
import type { ThirdValueKind } from '#shared/domain/sync/third-value.ts';
import { id, longText, nothing } from './common.ts';
import { command, job, query } from './contract.ts';

/** One of the values that a field has at once; ids are names already, days and codes are as the register keeps them. */
export interface ConflictValue {
  /** the transaction that wrote it, local to this register */
  readonly tx: number;
  readonly value: string;
  /** instant in ms */
  readonly at: number;
  readonly actor: string;
  /** '' for a station that is not known here, and for what came with the program */
  readonly station: string;
  readonly madeHere: boolean;
  readonly role: 'headquarters' | 'unit' | 'seed';
  /** the one that lists show while nobody has settled it */
  readonly shown: boolean;
}

export interface ConflictRow {
  readonly kind: ConflictKind;
  readonly table: RecordTable;
  readonly id: string;
  readonly column: string;
  readonly title: string;
  /** what tells it from others of its name */
  readonly small: string;
  readonly unitName: string;
  /** the newest first */
  readonly values: readonly ConflictValue[];
  /** what all of them replaced; null where that is not known here */
  readonly before: string | null;
  /** whether this station may settle it, and if not, who does */
  readonly settledBy: 'us' | 'headquarters' | 'otherUnit';
  readonly third: ThirdValueKind;
  /** the record whose page shows this field; null where it has none */
  readonly opens: { readonly table: 'award' | 'person' | 'unit' | 'decision'; readonly id: string } | null;
}

export const refusedReasons = [
  'outOfScope',
  'valueInvalid',
  'rowTaken',
  'incomplete',
  'orphan',
  'proposal',
  'returned',
  'unknownTable',
  'unknownColumn',
] as const;

/** A change that is not taken: by this station of what others sent, or by headquarters of ours. */
export interface RefusedRow {
  /** unique in this list */
  readonly key: string;
  readonly side: 'here' | 'there';
  /** '' for a table of a newer program */
  readonly table: RecordTable | '';
  readonly column: string;
  readonly title: string;
  /** one of refusedReasons; of a newer program perhaps another */
  readonly reason: string;
  /** instant in ms */
  readonly at: number;
  readonly actor: string;
  readonly station: string;
  /** '' for a change made here */
  readonly bundle: string;
  readonly opens: ConflictRow['opens'];
  /** of ours: the row whose field can be sent again as it is; null for a whole record and for what others sent */
  readonly resends: string | null;
}

export interface ConflictCounts {
  readonly conflicts: number;
  readonly proposals: number;
  readonly refused: number;
}

/** What the list can be narrowed to: only what occurs in it. */
export interface ConflictChoices {
  readonly fields: readonly { readonly table: RecordTable; readonly column: string; readonly fields: number }[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly fields: number }[];
  readonly stations: readonly { readonly id: string; readonly name: string; readonly fields: number }[];
}

/** What a rule would do to a filtered list. */
export interface SettlePlan {
  readonly settles: number;
  /** the rule says nothing about these, or they are not this station's to settle */
  readonly left: number;
}

const conflictFilter = z
  .object({
    kind: z.enum(conflictKinds),
    table: z.enum(recordTables),
    column: z.string().regex(/^[a-z_]{1,40}$/),
    unitId: id<'unit'>(),
    stationId: id<'station'>(),
  })
  .partial();
export type ConflictFilter = z.output<typeof conflictFilter>;

const settling = z.object({ filter: conflictFilter, rule: z.enum(settleRules), stationId: id<'station'>().optional() });

export const conflictsApi = {
  'conflicts.counts': query(nothing).returns<ConflictCounts>(),
  'conflicts.total': query(z.object({ filter: conflictFilter })).returns<number>(),
  'conflicts.choices': query(z.object({ kind: z.enum(conflictKinds) })).returns<ConflictChoices>(),
  /** Newest first. */
  'conflicts.page': query(
    z.object({
      filter: conflictFilter,
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
  ).returns<readonly ConflictRow[]>(),
  /** Newest first. */
  'conflicts.refused': query(
    z.object({ offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
  ).returns<readonly RefusedRow[]>(),
  /** What settling by a rule would do to the list, without doing it. */
  'conflicts.plan': query(settling).returns<SettlePlan>(),
  /**
   * At a unit: says again what a refused field says now, or all of them; what would be refused again is left.
   * Refuses: record.gone, record.outOfScope, register.readOnly.
   */
  'conflicts.resend': command(
    z.object({
      /** absent: all of them */
      field: z
        .object({ table: z.enum(recordTables), id: id<'record'>(), column: z.string().regex(/^[a-z_]{1,40}$/) })
        .optional(),
    }),
  ).returns<{ readonly resent: number; readonly left: number }>(),
  /**
   * Gives a field one value in place of all it has; that travels and closes the question everywhere.
   * Refuses: conflict.settled, conflict.valueEmpty, conflict.valueNotChoosable, conflict.numberInvalid, record.gone,
   * record.changedMeanwhile, record.headquartersOnly, record.outOfScope, record.hiddenMarks, award.dayInvalid,
   * award.dayFuture, person.*, register.readOnly.
   */
  'conflicts.settle': command(
    z.object({
      table: z.enum(recordTables),
      id: id<'record'>(),
      column: z.string().regex(/^[a-z_]{1,40}$/),
      /** the transactions of the values that the person saw */
      seen: z.array(z.int().min(1)).min(1).max(500),
      choice: z.union([z.object({ tx: z.int().min(1) }).strict(), z.object({ value: longText }).strict()]),
    }),
  ).returns<null>(),
  /** The same for a whole list, as one action. Refuses: record.changedMeanwhile when it is not as many as agreed to, register.readOnly, job.cancelled. */
  'conflicts.settleMany': job(settling.extend({ agreed: z.int().min(1).max(1_000_000) })).returns<{
    readonly settled: number;
  }>(),
  /** Tries again what this station refused or keeps waiting. Refuses: register.readOnly, job.cancelled. */
  'conflicts.takeUp': job(nothing).returns<{ readonly taken: number; readonly remaining: number }>(),
};
