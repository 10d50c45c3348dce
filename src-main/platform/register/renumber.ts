import type { WriteDb } from '#db/handles.ts';
import { hashTx, nextChain } from './chain.ts';
import { chainBefore } from './history.ts';

/**
 * Puts transactions of this station, in order, under another run of numbers, from 1. Local numbers stay, so every
 * reference in the log does; the register's chain is made again from there on.
 */
export function moveTransactions(db: WriteDb, transactions: readonly { readonly id: number }[], to: number): void {
  for (const [at, { id }] of transactions.entries())
    db.run('UPDATE sync_tx SET site = ?, seq = ? WHERE id = ?', to, at + 1, id);
  const [first] = transactions;
  if (!first) return;
  let chain = chainBefore(db, first.id);
  for (const { id } of db.all<{ id: number }>(
    'SELECT id FROM sync_tx WHERE id >= ? AND site <> 0 ORDER BY id',
    first.id,
  )) {
    chain = nextChain(chain, hashTx(db, id));
    db.run('UPDATE sync_tx SET chain = ? WHERE id = ?', chain, id);
  }
}
