import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { WireTx } from '#shared/domain/sync/wire.ts';
import { changesOf } from '../../platform/bundles/bundle-content.ts';
import { type Applying, applyInsert } from './apply-change.repo.ts';
import { applyUpdate } from './apply-update.repo.ts';
import { noteTransaction } from './beside.repo.ts';
import type { BesideInput } from './beside-input.ts';
import { gatherTransactions, loggedChange } from './bundle-lines.ts';
import { keepPending } from './pending.repo.ts';
import { isHeld, isPresentStream } from './returned.repo.ts';
import { findSite, forgottenSite } from './sender-sites.repo.ts';

const atOnce = 250;

/**
 * Takes what a unit sends back after headquarters was put back to an older copy. What the unit had written itself counts as
 * ever. What headquarters or another station had written waits for a person: a unit's signature vouches for the unit's word alone, and
 * nothing else tells a faithful copy of another's from an invented one. Refuses: bundle.damaged. Throws: JobCancelled.
 */
export async function takeReturned(a: Applying, input: BesideInput, job: Job): Promise<Result<null>> {
  const { bundle, sender } = input;
  const { sites } = bundle.manifest;
  const transactions = await gatherTransactions(bundle, 'past');
  if (!transactions.ok) return transactions;
  const places = new Map<number, Place>();
  let done = 0;
  for await (const batch of changesOf(bundle, 'past')) {
    if (!batch.ok) return batch;
    for (const wire of batch.value) {
      done += 1;
      if (done % atOnce === 0) await job.pause();
      const place = places.get(wire.tx) ?? placeIn(a, transactions.value[wire.tx], input);
      if (!place) return refuse('bundle.damaged', { where: 'past: site' });
      places.set(wire.tx, place);
      const change = loggedChange(wire, sites);
      if (place.kind === 'written here' || isHeld(a.db, place.tx, change)) continue;
      if (place.kind === 'others') keepPending(a.db, place.tx, change, 'returned');
      else if (change.op === 'I') applyInsert(a, { tx: place.tx, change, sender });
      else {
        if (a.search.waits()) await a.search.catchUp(job);
        applyUpdate(a, { tx: place.tx, change, sender }, 'late');
      }
    }
  }
  return ok(null);
}

/** Whose a transaction is that came back; one that this register wrote and still has needs nothing. */
type Place = { readonly kind: 'written here' } | { readonly kind: 'others' | 'theirs'; readonly tx: number };

function placeIn(a: Applying, tx: WireTx | undefined, input: BesideInput): Place | undefined {
  const site = input.bundle.manifest.sites[tx?.site ?? -1] ?? '';
  const row = tx && (findSite(a.db, site) ?? forgottenSite(a.db, site));
  if (!tx || !row || row.station === null || row.n === input.ownSite) return undefined;
  const theirs = Buffer.compare(row.station, input.sender.station) === 0;
  if (theirs ? site === input.present : isPresentStream(a.db, site)) return undefined;
  const noted = noteTransaction(a.db, { ...tx, site: row.n, name: site, label: input.label });
  if (noted.own) return { kind: 'written here' };
  return { kind: theirs ? 'theirs' : 'others', tx: noted.id };
}
