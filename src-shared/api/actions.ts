import { z } from 'zod';
import type { ActionVerb } from '#shared/domain/actions/action-subject.ts';
import type { KeptReason } from '#shared/domain/actions/undo-rules.ts';
import { id, nothing } from './common.ts';
import { job, query } from './contract.ts';

/** One thing this station did, with what it takes to name it. */
export interface ActionRow {
  /** local to this register; of a bundle that was taken as `deedOfBundle` has it */
  readonly tx: number;
  /** instant in ms */
  readonly at: number;
  readonly actor: string;
  /** it did something, undid it, or did it again */
  readonly step: 'do' | 'undo' | 'redo';
  readonly verb: ActionVerb;
  readonly table: string;
  /** records of that table, or fields where something was changed */
  readonly count: number;
  /** the record it is about; the first of several */
  readonly title: string;
  /** the one field that was changed; '' when there are several */
  readonly column: string;
  /** the list that was imported; '' for anything else */
  readonly fileName: string;
  /** an undo of it is in force */
  readonly undone: boolean;
  /** can be undone here, as far as its kind goes */
  readonly undoable: boolean;
}

interface KeptEntry {
  readonly table: string;
  readonly title: string;
  /** '' for a whole record */
  readonly column: string;
  readonly reason: KeptReason;
}

export interface UndoPreview {
  readonly action: ActionRow;
  readonly withdrawn: number;
  readonly restored: number;
  readonly fields: number;
  /** questions that were settled and are open again */
  readonly reopened: number;
  /** how many are left as they are, and the first of them */
  readonly keptCount: number;
  readonly kept: readonly KeptEntry[];
  /** the register as it was looked at; to be handed to `actions.undo` */
  readonly position: number;
}

/** Whether taking a bundle can be undone; `tx` names what is undone then: the bundle, or the undo of it that is in force. */
export type BundleUndo = { readonly state: 'never' } | { readonly state: 'open' | 'undone'; readonly tx: number };

/** A transaction, or a bundle as `deedOfBundle` has it. */
const tx = z.int().refine((number) => number !== 0);

export const actionsApi = {
  /** This station's own actions, newest first. */
  'actions.list': query(z.object({ offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(50) })).returns<
    readonly ActionRow[]
  >(),
  /** The newest that Ctrl+Z would undo; null when there is none. */
  'actions.newest': query(nothing).returns<ActionRow | null>(),
  /** The action of an import; null when it wrote nothing. */
  'actions.ofImport': query(z.object({ importId: id<'import'>() })).returns<number | null>(),
  /** Of a bundle, by its place in the log. */
  'actions.ofBundle': query(z.object({ bundle: z.int().min(1) })).returns<BundleUndo>(),
  /**
   * What undoing would do. Refuses: action.gone, action.alreadyUndone, action.cannotUndo, action.onlyWhole,
   * action.newerFirst, action.nothingLeft, job.cancelled.
   */
  'actions.preview': job(z.object({ tx })).returns<UndoPreview>(),
  /** Refuses: as actions.preview, action.changedMeanwhile, register.readOnly, job.cancelled. */
  'actions.undo': job(z.object({ tx, position: z.int().min(0) })).returns<{ readonly tx: number }>(),
};
