import { syncedTables } from '#db/registry.ts';
import type { Job } from '#shared/base/job.ts';
import { type Applying, applyInsert } from './apply-change.repo.ts';
import { applyUpdate } from './apply-update.repo.ts';
import type { Sender } from './authority.repo.ts';
import { giveAgain } from './given.repo.ts';
import { listReadyOrphans, type Pending, removePending } from './pending.repo.ts';
import { rowBytes } from './wire-cells.ts';

const atOnce = 250;

/**
 * Takes up the changes whose missing row has come, until none is left: one may bring the row another waits for. Each
 * leaves the list before it is tried, and comes back when something else is missing. Throws: JobCancelled.
 */
export async function applyReadyOrphans(a: Applying, senderOfTx: (tx: number) => Sender, job: Job): Promise<void> {
  const tables = syncedTables.map(({ name }) => name);
  for (;;) {
    const ready = listReadyOrphans(a.db, tables, atOnce);
    if (ready.length === 0) return;
    for (const pending of ready) await takeUp(a, pending, senderOfTx, job);
    await job.pause();
  }
}

/** Who was found to have the right when the change came. */
const judgedBefore: Sender = { station: new Uint8Array(16), role: 'headquarters', scope: null };

/** Tries a change again that was kept aside; it is kept again when the reason still holds. Throws: JobCancelled. */
export async function takeUp(
  a: Applying,
  { id, tx, change, reason }: Pending,
  senderOfTx: (tx: number) => Sender,
  job: Job,
): Promise<void> {
  removePending(a.db, id);
  const sender = reason === 'unknownColumn' ? judgedBefore : senderOfTx(tx);
  if (change.op === 'I') applyInsert(a, { tx, change, sender });
  else {
    if (a.search.waits()) await a.search.catchUp(job);
    applyUpdate(a, { tx, change, sender }, 'late');
  }
  const facts = a.facts.get(change.table);
  if (facts) giveAgain(a.db, facts.table, rowBytes(change.row));
}
