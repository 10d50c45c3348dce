import { withoutAwardTriggers } from '#db/bulk-awards.ts';
import type { WriteDb } from '#db/handles.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { marksInOrder, type StreamAbout } from '#shared/domain/sync/stream.ts';
import { changesOf } from '../../platform/bundles/bundle-content.ts';
import { countLines } from '../../platform/bundles/bundle-manifest.ts';
import type { OpenedBundle } from '../../platform/bundles/bundle-types.ts';
import { ownSites } from '../trust/index.ts';
import { applyBeside } from './apply-beside.service.ts';
import { type Applying, applyInsert } from './apply-change.repo.ts';
import { applyUpdate } from './apply-update.repo.ts';
import { beginApplying, lastEntry, settleTouched } from './applying.repo.ts';
import type { Sender } from './authority.repo.ts';
import { gatherTransactions, loggedChange } from './bundle-lines.ts';
import { applyReadyOrphans } from './orphans.repo.ts';
import { countPendingAfter } from './pending.repo.ts';
import { adoptSites, findSite, siteFinder } from './sender-sites.repo.ts';
import { type TakingTransactions, takeTransactions } from './take-transactions.repo.ts';

/** What a bundle did to the register. */
export interface Applied {
  readonly transactions: number;
  readonly added: Readonly<Record<string, number>>;
  readonly changedFields: number;
  readonly conflicts: number;
  /** rows that came into this station's part, and that left it */
  readonly entered: number;
  readonly left: number;
  /** changes of this station that headquarters refused or keeps waiting */
  readonly refusedThere: number;
  /** changes of this bundle that wait or were refused, by reason */
  readonly pending: Readonly<Record<string, number>>;
  /** entries of the log that it made: those after `after` up to `upTo`, among them the past of rows that entered */
  readonly log: LogStretch & { readonly entered: LogStretch };
}

interface LogStretch {
  readonly after: number;
  readonly upTo: number;
}

export interface ApplyInput {
  readonly bundle: OpenedBundle;
  readonly about: StreamAbout;
  readonly sender: Sender;
  readonly skip: number;
  /** the end of the stream here so far, its chain in hex */
  readonly applied: { readonly position: number; readonly chain: string };
  readonly now: number;
  /** for changes that waited: who sent them */
  senderOfTx(tx: number): Sender;
}

const changesAtOnce = 250;
const largeBundle = 5_000;

/**
 * Writes what is new in a bundle, inside one merge of the register; the caller undoes it when this refuses.
 * Refuses: bundle.damaged, bundle.fork. Throws: JobCancelled.
 */
export async function applyBundle(db: WriteDb, input: ApplyInput, job: Job): Promise<Result<Applied>> {
  const { bundle, about, sender, skip, applied } = input;
  const sites = bundle.manifest.sites;
  const senderSites = adoptSites(db, sender, about.ownSites);
  if (!senderSites.ok) return senderSites;
  const transactions = await gatherTransactions(bundle);
  if (!transactions.ok) return transactions;
  if (!marksInOrder(about, transactions.value.length)) return refuse('bundle.damaged', { where: 'marks' });

  const before = db.get<{ tx: number }>('SELECT coalesce(max(id), 0) AS tx FROM sync_tx')?.tx ?? 0;
  const ownSite = ownSites(db).at(-1)?.n ?? 0;
  const siteOf = siteFinder(db, sender, senderSites.value);
  const taking = takeTransactions(db, {
    about,
    transactions: transactions.value,
    sites,
    skip,
    applied,
    ownSite,
    senderSite: findSite(db, about.stream)?.n,
    whole: sender.scope !== null,
    siteOf,
  });
  const applying = beginApplying(db);
  // Taking them away and back makes every statement be prepared anew, which a small bundle is not worth.
  const bringBack = countLines(bundle.manifest.members, 'changes') > largeBundle ? withoutAwardTriggers(db) : undefined;
  // A register that has begun anew may hear first of a change and then of the one that it replaced.
  const order = ownSites(db).length > 1 ? 'late' : 'inOrder';
  const written = await applyChanges(applying, taking, { ...input, order }, job);
  if (!written.ok) return written;
  const finished = taking.finish();
  if (!finished.ok) return finished;
  const label = `${about.from.code}-${about.number}`;
  const entered = { after: lastEntry(db) };
  const beside = await applyBeside(
    applying,
    { bundle, sender, label, now: input.now, ownSite, present: about.stream, siteOf },
    job,
  );
  if (!beside.ok) return beside;
  const enteredUpTo = lastEntry(db);
  await applyReadyOrphans(applying, input.senderOfTx, job);
  await applying.search.end(job);
  bringBack?.();
  await settleTouched(applying, job);
  const { added, changedFields, conflicts } = applying.tally;
  return ok({
    transactions: finished.value.taken,
    added,
    changedFields,
    conflicts: conflicts.size,
    ...beside.value,
    pending: countPendingAfter(db, before),
    log: { after: applying.loggedBefore, upTo: lastEntry(db), entered: { ...entered, upTo: enteredUpTo } },
  });
}

async function applyChanges(
  applying: Applying,
  taking: TakingTransactions,
  { bundle, sender, skip, order }: ApplyInput & { readonly order: 'inOrder' | 'late' },
  job: Job,
): Promise<Result<null>> {
  const { sites, members } = bundle.manifest;
  const total = countLines(members, 'changes');
  let done = 0;
  for await (const batch of changesOf(bundle)) {
    if (!batch.ok) return batch;
    for (const wire of batch.value) {
      done += 1;
      if (done % changesAtOnce === 0) {
        job.progress(done, total);
        await job.pause();
      }
      if (wire.tx < skip) continue;
      const tx = taking.reach(wire.tx);
      if (!tx.ok) return tx;
      const change = loggedChange(wire, sites);
      taking.add(change);
      if (tx.value === 'known') continue;
      if (change.op === 'I') {
        applyInsert(applying, { tx: tx.value, change, sender });
        continue;
      }
      if (applying.search.waits()) await applying.search.catchUp(job);
      applyUpdate(applying, { tx: tx.value, change, sender }, order);
    }
  }
  job.progress(total, total);
  return ok(null);
}
