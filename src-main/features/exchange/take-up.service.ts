import type { ReadDb, WriteDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { Register } from '../../platform/register/register.ts';
import { findInRoster } from '../trust/index.ts';
import { beginApplying, settleTouched } from './applying.repo.ts';
import type { Sender } from './authority.repo.ts';
import { applyReadyOrphans, takeUp } from './orphans.repo.ts';
import { listPending, type Pending } from './pending.repo.ts';
import { senderOf } from './senders.repo.ts';

/** How many of the changes that were tried again were taken, and how many wait or stay refused. */
export interface TakenUp {
  readonly taken: number;
  readonly remaining: number;
}

/**
 * After an upgrade: takes up what an older program kept for tables and columns it did not know, so that the register is
 * as if this program had taken it from the start. Source: sync.md §2.9. Refuses: register.readOnly. Throws: JobCancelled.
 */
export const takeUpKnown = (register: Register, job: Job): Promise<Result<TakenUp>> =>
  takeUpWhere(register, job, ({ change }) => isKnownNow(change), ['unknownTable', 'unknownColumn']);

/**
 * Tries again what was refused or waits, after a scope, the catalogue or a row was mended; what is still not to be taken
 * stays on its list. Refuses: register.readOnly. Throws: JobCancelled.
 */
export const takeUpRefused = (register: Register, job: Job): Promise<Result<TakenUp>> =>
  takeUpWhere(register, job, () => true, [
    'change.outOfScope',
    'change.incomplete',
    'change.valueInvalid',
    'proposal',
    'orphan',
    'returned',
  ]);

async function takeUpWhere(
  register: Register,
  job: Job,
  isWanted: (pending: Pending) => boolean,
  reasons: readonly string[],
): Promise<Result<TakenUp>> {
  // A write for nothing would make a journal of the whole file at every start.
  if (!listPending(register.read, reasons).some(isWanted)) return ok({ taken: 0, remaining: 0 });
  return register.merge(job, async (db) => {
    const wanted = listPending(db, reasons).filter(isWanted);
    const applying = beginApplying(db);
    const senderOfTx = authorsOf(db);
    for (const pending of wanted) {
      await takeUp(applying, pending, senderOfTx, job);
      await job.pause();
    }
    await applyReadyOrphans(applying, senderOfTx, job);
    await applying.search.end(job);
    await settleTouched(applying, job);
    const remaining = listPending(db, reasons).filter(isWanted).length;
    return ok({ taken: Math.max(0, wanted.length - remaining), remaining });
  });
}

function isKnownNow(change: LoggedChange): boolean {
  const table = syncedTables.find(({ id }) => id === change.table);
  if (!table) return false;
  return change.op === 'I' || table.columns.some(({ id }) => id === change.column);
}

/** Who answers for a transaction here: its station where it is in the roster, else headquarters. */
function authorsOf(db: WriteDb): (tx: number) => Sender {
  const known = new Map<string, Sender>();
  return (tx) => {
    const station = stationOf(db, tx);
    const found = station === null ? undefined : known.get(station);
    if (found) return found;
    const entry = station === null ? undefined : findInRoster(db, station);
    const sender: Sender = entry
      ? senderOf(db, entry)
      : { station: new Uint8Array(16), role: 'headquarters', scope: null };
    if (station !== null) known.set(station, sender);
    return sender;
  };
}

function stationOf(db: ReadDb, tx: number): string | null {
  const row = db.get<{ station: Uint8Array | null }>(
    'SELECT s.station FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = +?',
    tx,
  );
  return row?.station ? bytesToUuid(row.station) : null;
}
