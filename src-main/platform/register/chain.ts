import { createHash } from 'node:crypto';
import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { changeText, headText, type LoggedChange, type TxHead } from '#shared/domain/sync/change-text.ts';
import { changeOf, dotReader, type LogRow, logColumns } from './log-entry.ts';

/** Hashes one transaction as every station sees it, entry by entry in order, with dots instead of local numbers. */
export interface TxHash {
  add(change: LoggedChange): void;
  digest(): Uint8Array;
}

/** Source: docs/BUNDLE-FORMAT.md, chain. */
export function hashOf(head: TxHead): TxHash {
  const hash = createHash('sha256');
  hash.update(headText(head));
  return {
    add: (change) => void hash.update(`\n${changeText(change)}`),
    digest: () => hash.digest(),
  };
}

/** SHA-256 of a transaction out of the log. It leaves out `old`, which a receiver computes for itself. */
export function hashTx(db: ReadDb, tx: number): Uint8Array {
  const steps = hashSteps(db, tx);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, some thousand entries a step, so that a long transaction can be hashed beside other work. */
export function* hashSteps(db: ReadDb, tx: number): Generator<undefined, Uint8Array> {
  const head = db.get<Omit<TxHead, 'site'> & { readonly site: Uint8Array }>(
    'SELECT s.id AS site, t.seq, t.hlc, t.actor, t.action FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = +?',
    tx,
  );
  if (!head) throw new Error(`no transaction ${tx}`);
  const hash = hashOf({ ...head, site: bytesToUuid(head.site) });
  const dotOf = dotReader(db);
  const pages = 1000;
  let after = 0;
  for (;;) {
    const entries = db.all<LogRow & { readonly lsn: number }>(
      `SELECT l.lsn, ${logColumns} FROM sync_log l WHERE l.tx = ? AND l.lsn > ? ORDER BY l.lsn LIMIT ${pages}`,
      tx,
      after,
    );
    for (const entry of entries) hash.add(changeOf(entry, dotOf));
    if (entries.length < pages) return hash.digest();
    after = entries.at(-1)?.lsn ?? after;
    yield;
  }
}

/** chain(n) = SHA-256(chain(n − 1) ‖ hash of transaction n); before the first it is 32 zero bytes. */
export const nextChain = (before: Uint8Array, txHash: Uint8Array): Uint8Array =>
  createHash('sha256').update(before).update(txHash).digest();

export const emptyChain: Uint8Array = new Uint8Array(32);
