import type { StationRole } from '../stations.ts';

/**
 * Where a record stands on its way to headquarters. `refused`: headquarters has said that it does not take one of its
 * changes, and nothing was written over that here since. Source: sync.md §2.4, §2.6.
 */
export const syncStates = ['unsent', 'sent', 'confirmed', 'refused', 'conflict', 'received'] as const;
export type SyncState = (typeof syncStates)[number];

/** The records that bear such a mark in their lists. */
export const markedTables = ['award', 'person', 'decision', 'unit', 'movement'] as const;
export type MarkedTable = (typeof markedTables)[number];

export interface RecordPast {
  /** two stations gave one of its fields different values, and nobody has settled it */
  readonly inConflict: boolean;
  readonly isRefused: boolean;
  /** headquarters has one of its changes and has not taken it yet: it waits for another record, or for a person */
  readonly waitsThere: boolean;
  readonly enteredHere: boolean;
  /** log position of the newest change made here; null when there is none */
  readonly lastOwnChange: number | null;
}

/** How far the other side has been served: log positions sent and acknowledged. */
export interface Exchanged {
  readonly role: StationRole;
  readonly sent: number;
  readonly acknowledged: number;
}

/** Headquarters confirms to nobody: what was entered there is where it belongs, everything else came in. */
export function syncStateOf(past: RecordPast, exchanged: Exchanged): SyncState {
  if (past.inConflict) return 'conflict';
  if (exchanged.role === 'headquarters') return past.enteredHere ? 'confirmed' : 'received';
  if (past.isRefused) return 'refused';
  if (past.lastOwnChange === null) return 'received';
  if (past.lastOwnChange > exchanged.sent) return 'unsent';
  return past.lastOwnChange > exchanged.acknowledged || past.waitsThere ? 'sent' : 'confirmed';
}
