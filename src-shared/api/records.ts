import { z } from 'zod';
import { type RecordTable, recordTables, type TrashTable, trashTables } from '#shared/domain/records/tables.ts';
import type { Refusal } from '#shared/errors.ts';
import { id } from './common.ts';
import { command, query } from './contract.ts';

/** One field as it was and became; ids are names already, days and codes are as the register keeps them. */
export interface HistoryCell {
  /** entry of the log, to take `old` back by */
  readonly entry: number;
  readonly column: string;
  readonly old: string;
  readonly value: string;
  /** what the field says today */
  readonly current: string;
  /** the old value may be taken back here and now */
  readonly canTakeBack: boolean;
}

/** What one action did to one record. */
export interface HistoryEntry {
  /** unique in this list */
  readonly key: string;
  /** instant in ms */
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  /** the station's name; '' for what came with the program */
  readonly station: string;
  readonly madeHere: boolean;
  /** the file that brought it; '' when made here */
  readonly bundle: string;
  /** the record itself, or one of its parts (a scan, a dated fact) */
  readonly table: RecordTable;
  readonly entered: boolean;
  readonly cells: readonly HistoryCell[];
}

export interface HistoryPage {
  /** newest first */
  readonly entries: readonly HistoryEntry[];
  /** more lie behind */
  readonly more: boolean;
}

export interface TrashRow {
  readonly table: TrashTable;
  readonly id: string;
  readonly title: string;
  /** what tells it from others of its name: whose scan, which decision, born when */
  readonly small: string;
  /** how many went with it in the same action and come back with it */
  readonly together: number;
  /** instant in ms; null when the log does not say */
  readonly at: number | null;
  readonly actor: string;
  readonly station: string;
  readonly madeHere: boolean;
}

/** What a person is told before a record goes. */
export interface WithdrawPlan {
  readonly title: string;
  /** awards that go together with their decision */
  readonly awards: number;
}

export interface RestoreOutcome {
  /** records that are back, those that went with them included */
  readonly restored: number;
  readonly refused: readonly { readonly title: string; readonly why: Refusal }[];
}

const trashRecord = z.object({ table: z.enum(trashTables), id: id<'record'>() });

export const recordsApi = {
  /** What happened to a record and its parts, twenty actions at a time. */
  'records.history': query(
    z.object({ table: z.enum(recordTables), id: id<'record'>(), offset: z.int().min(0).max(100_000) }),
  ).returns<HistoryPage>(),
  /** Refuses: record.gone, record.changedMeanwhile, record.cannotTakeBack, record.headquartersOnly, register.readOnly. */
  'records.takeBack': command(
    z.object({
      entry: z.int().min(1),
      /** the value the person looked at, as the history shows it */
      seen: z.string().max(8000),
    }),
  ).returns<null>(),
  /** Newest first; at most `limit` from `offset`. */
  'records.trash': query(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) })).returns<
    readonly TrashRow[]
  >(),
  'records.trashCount': query(z.object({}).strict()).returns<number>(),
  /** Refuses: record.gone and whatever `records.withdraw` would, apart from awards nobody was asked about. */
  'records.withdrawPlan': query(trashRecord).returns<WithdrawPlan>(),
  /**
   * Refuses: record.gone, record.headquartersOnly, record.personInUse, record.personStandsForOthers, record.unitInUse,
   * record.unitOfStation, record.movementInUse, record.decisionHasAwards, record.numbered, register.readOnly.
   */
  'records.withdraw': command(trashRecord.extend({ agreedAwards: z.int().min(0).max(1_000_000) })).returns<null>(),
  /** What cannot come back is named, the rest comes. Refuses: register.readOnly. */
  'records.restore': command(z.object({ records: z.array(trashRecord).min(1).max(500) })).returns<RestoreOutcome>(),
};
