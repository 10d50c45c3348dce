import { createHash } from 'node:crypto';
import type { Cell, ReadDb } from '#db/handles.ts';

interface Entry {
  op: string;
  tbl: number;
  row: Uint8Array;
  col: number | null;
  prevSite: Uint8Array | null;
  prevSeq: number | null;
  prev: Cell;
  val: Cell;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const shown = (value: Cell): string | number | null =>
  value instanceof Uint8Array ? `x${hex(value)}` : typeof value === 'bigint' ? Number(value) : value;

/**
 * SHA-256 of one transaction as every station sees it: site, seq, clock, actor, action and its entries in order, with
 * dots instead of local numbers. It leaves out `old`, which a receiver computes for itself.
 * Source: docs/BUNDLE-FORMAT.md, chain.
 */
export function hashTx(db: ReadDb, tx: number): Uint8Array {
  const head = db.get<{ site: Uint8Array; seq: number; hlc: number; actor: string; action: string }>(
    'SELECT s.id AS site, t.seq, t.hlc, t.actor, t.action FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = ?',
    tx,
  );
  if (!head) throw new Error(`no transaction ${tx}`);
  const hash = createHash('sha256');
  hash.update(JSON.stringify([hex(head.site), head.seq, head.hlc, head.actor, head.action]));
  const entries = db.each<Entry>(
    `SELECT l.op, l.tbl, l.row, l.col, s.id AS prevSite, p.seq AS prevSeq, l.prev, l.val FROM sync_log l
     LEFT JOIN sync_tx p ON typeof(l.prev) = 'integer' AND p.id = l.prev LEFT JOIN sync_site s ON s.n = p.site WHERE l.tx = ? ORDER BY l.lsn`,
    tx,
  );
  for (const e of entries) {
    const prev = e.prevSite ? `${hex(e.prevSite)}.${e.prevSeq}` : shown(e.prev);
    hash.update(`\n${JSON.stringify([e.op, e.tbl, hex(e.row), e.col, prev, shown(e.val)])}`);
  }
  return hash.digest();
}

/** chain(n) = SHA-256(chain(n − 1) ‖ hash of transaction n); before the first it is 32 zero bytes. */
export const nextChain = (before: Uint8Array, txHash: Uint8Array): Uint8Array =>
  createHash('sha256').update(before).update(txHash).digest();

export const emptyChain: Uint8Array = new Uint8Array(32);
