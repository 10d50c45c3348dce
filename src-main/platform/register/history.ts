import type { Database } from 'better-sqlite3';
import { type ReadDb, statement, type WriteDb } from '#db/handles.ts';
import { hlcAt, nextHlc } from '#shared/base/hlc.ts';
import type { Job } from '#shared/base/job.ts';
import { emptyChain, hashSteps, hashTx, nextChain } from './chain.ts';
import type { Ctx } from './ctx.ts';
import { settleLocalEdits } from './local-edits.ts';

const DAY_MS = 86_400_000;

/** Hands out the transactions of one register. */
export interface History {
  /** Begins a transaction of this station and turns capture on. Returns its local number. */
  open(ctx: Ctx, action: string): number;
  /** Ends it: capture off, conflicts settled, sealed into the chain; one that changed nothing never was. */
  close(db: WriteDb): void;
  /** The same for a long one, in slices. Throws: JobCancelled. */
  closeLong(db: WriteDb, job: Job): Promise<void>;
  /** To be called after other stations' transactions came in. */
  forgetClock(): void;
}

export function makeHistory(raw: Database, read: ReadDb, site: () => number): History {
  let clock: number | undefined;

  // A far future clock of another station must not drag ours along: it is heard up to a day ahead. Source: sync.md §2.2.
  const lastReading = (nowMs: number): number => {
    const row = statement(raw, 'SELECT coalesce(max(hlc), 0) AS hlc FROM sync_tx WHERE bundle IS NULL OR hlc <= ?').get(
      hlcAt(nowMs + DAY_MS),
    ) as { hlc: number };
    return row.hlc;
  };

  /** Whether there is anything to seal: an empty transaction would be sent and acknowledged for ever. */
  const settled = (db: WriteDb): boolean => {
    if (!db.get('SELECT 1 FROM sync_log WHERE tx = ? LIMIT 1', db.tx)) {
      db.run('DELETE FROM sync_tx WHERE id = ?', db.tx);
      return false;
    }
    db.run('UPDATE sync_ctx SET mode = 2');
    settleLocalEdits(db, db.tx, roleOf(read, site()));
    return true;
  };

  return {
    open(ctx, action) {
      const n = site();
      const seq = statement(raw, 'SELECT coalesce(max(seq), 0) + 1 AS seq FROM sync_tx WHERE site = ?').get(n) as {
        seq: number;
      };
      clock = nextHlc(clock ?? lastReading(ctx.now), ctx.now);
      const made = statement(
        raw,
        'INSERT INTO sync_tx (site, seq, hlc, actor, action, chain) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(n, seq.seq, clock, ctx.actor, action, emptyChain);
      const tx = Number(made.lastInsertRowid);
      statement(raw, 'INSERT INTO sync_ctx (one, tx, mode) VALUES (1, ?, 1)').run(tx);
      return tx;
    },
    close(db) {
      if (settled(db)) sealTx(raw, read, db.tx);
      db.run('DELETE FROM sync_ctx');
    },
    async closeLong(db, job) {
      if (settled(db)) {
        const steps = hashSteps(read, db.tx);
        let step = steps.next();
        for (; !step.done; step = steps.next()) await job.pause();
        chainUp(raw, read, db.tx, step.value);
      }
      db.run('DELETE FROM sync_ctx');
    },
    forgetClock() {
      clock = undefined;
    },
  };
}

const roleOf = (read: ReadDb, site: number): string =>
  read.get<{ role: string }>('SELECT role FROM sync_site WHERE n = ?', site)?.role ?? '';

/** Gives a transaction its link in the chain. Site 0 wrote what ships and is left out, being the same everywhere. */
export function sealTx(raw: Database, read: ReadDb, tx: number): void {
  const own = statement(raw, 'SELECT site FROM sync_tx WHERE id = ?').get(tx) as { site: number };
  if (own.site === 0) return;
  chainUp(raw, read, tx, hashTx(read, tx));
}

function chainUp(raw: Database, read: ReadDb, tx: number, txHash: Uint8Array): void {
  const chain = nextChain(chainBefore(read, tx), txHash);
  statement(raw, 'UPDATE sync_tx SET chain = ? WHERE id = ?').run(chain, tx);
}

/** The chain over everything in this register before a transaction. */
export const chainBefore = (read: ReadDb, tx: number): Uint8Array =>
  read.get<{ chain: Uint8Array }>('SELECT chain FROM sync_tx WHERE id < ? AND site <> 0 ORDER BY id DESC LIMIT 1', tx)
    ?.chain ?? emptyChain;
