import type { WriteDb } from '#db/handles.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { WireTx } from '#shared/domain/sync/wire.ts';
import { changesOf, leavesOf, refusedOf } from '../../platform/bundles/bundle-content.ts';
import { countByKind } from '../../platform/bundles/bundle-manifest.ts';
import { base64url } from '../../platform/register/log-entry.ts';
import { type Applying, applyInsert } from './apply-change.repo.ts';
import { applyUpdate } from './apply-update.repo.ts';
import * as beside from './beside.repo.ts';
import type { BesideInput } from './beside-input.ts';
import { gatherTransactions, loggedChange } from './bundle-lines.ts';
import { takeReturned } from './take-returned.service.ts';
import { rowBytes } from './wire-cells.ts';

/** What headquarters sent beside the stream. */
export interface Beside {
  readonly entered: number;
  readonly left: number;
  readonly refusedThere: number;
}

const atOnce = 250;

/**
 * Takes the rows that enter this station's part, by their whole history: what is here of it already is passed over, what
 * was changed here since stays beside it. Then notes what left the part, and what was refused of this station's changes.
 * Only headquarters says such things; what a unit sends beside its stream comes back. Refuses: bundle.damaged, bundle.fork. Throws: JobCancelled.
 */
export async function applyBeside(a: Applying, input: BesideInput, job: Job): Promise<Result<Beside>> {
  const { bundle, sender } = input;
  const counts = countByKind(bundle.manifest.members);
  if (sender.scope !== null) {
    if (counts.leave + counts.refused > 0) return refuse('bundle.damaged', { where: 'members' });
    const returned = counts.enter > 0 ? await takeReturned(a, input, job) : ok(null);
    return returned.ok ? ok({ entered: 0, left: 0, refusedThere: 0 }) : returned;
  }
  const entered = counts.enter > 0 ? await takeEntering(a, input, job) : ok(0);
  if (!entered.ok) return entered;
  let left = 0;
  for await (const batch of counts.leave > 0 ? leavesOf(bundle) : []) {
    if (!batch.ok) return batch;
    for (const { table, row } of batch.value) beside.noteLeft(a.db, table, rowBytes(row), input.now);
    left += batch.value.length;
  }
  // Whether a withdrawn row is in question depends on what was refused of it.
  for (const { table, row } of beside.listRefusedRows(a.db)) a.touched.add(`${table}.${base64url(row)}`);
  beside.forgetRefused(a.db);
  let refusedThere = 0;
  for await (const batch of counts.refused > 0 ? refusedOf(bundle) : []) {
    if (!batch.ok) return batch;
    for (const { site, seq, table, row, column, reason } of batch.value) {
      const tx = a.findTx(`${bundle.manifest.sites[site] ?? ''}.${seq}`);
      if (tx === undefined) continue;
      beside.noteRefused(a.db, { table, row: rowBytes(row), tx, column: column ?? 0, reason, at: input.now });
      a.touched.add(`${table}.${row}`);
      refusedThere += 1;
    }
  }
  return ok({ entered: entered.value, left, refusedThere });
}

async function takeEntering(a: Applying, input: BesideInput, job: Job): Promise<Result<number>> {
  const { bundle, sender } = input;
  const { sites } = bundle.manifest;
  const transactions = await gatherTransactions(bundle, 'past');
  if (!transactions.ok) return transactions;
  const local = new Map<number, number>();
  const rows = new Set<string>();
  let done = 0;
  for await (const batch of changesOf(bundle, 'past')) {
    if (!batch.ok) return batch;
    for (const wire of batch.value) {
      done += 1;
      if (done % atOnce === 0) await job.pause();
      const tx = local.get(wire.tx) ?? pastTx(a.db, transactions.value[wire.tx], input);
      if (typeof tx === 'object') return tx;
      local.set(wire.tx, tx);
      const change = loggedChange(wire, sites);
      const key = `${change.table}.${change.row}`;
      if (!rows.has(key)) {
        rows.add(key);
        // Its history says all of what waited for it.
        beside.beginEntering(a.db, change.table, rowBytes(change.row));
      }
      if (change.op === 'I') {
        applyInsert(a, { tx, change, sender });
        continue;
      }
      if (a.search.waits()) await a.search.catchUp(job);
      applyUpdate(a, { tx, change, sender }, 'late');
    }
  }
  return ok(rows.size);
}

/** The local number of a transaction of the past, noted here if nothing of it came before. */
function pastTx(db: WriteDb, tx: WireTx | undefined, { bundle, label, ownSite, siteOf }: BesideInput) {
  const site = bundle.manifest.sites[tx?.site ?? -1] ?? '';
  const n = tx && siteOf(site);
  if (!tx || n === undefined) return refuse('bundle.damaged', { where: 'past: site' });
  const isHere = db.get('SELECT 1 FROM sync_tx WHERE site = ? AND seq = ?', n, tx.seq) !== undefined;
  if (n === ownSite && !isHere) return refuse('bundle.fork', { code: bundle.header.about.from.code });
  return beside.noteTransaction(db, { ...tx, site: n, name: site, label }).id;
}
