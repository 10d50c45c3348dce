import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type ReadDb, statement, type WriteDb, writeHandle } from '#db/handles.ts';
import type { OpenedDb } from '#db/open.ts';
import { nextHlc } from '#shared/base/hlc.ts';
import type { Job } from '#shared/base/job.ts';
import { type Result, refuse } from '#shared/base/result.ts';
import { emptyChain, hashTx, nextChain } from './chain.ts';
import type { Ctx } from './ctx.ts';

/** The one way to change the register. Each call is one transaction, one row of history and all its entries, or nothing. */
export interface Register {
  readonly read: ReadDb;
  /** Commits when `change` returns a value; a refusal or a throw leaves nothing behind. Refuses: register.readOnly. */
  write<T>(ctx: Ctx, action: string, change: (db: WriteDb) => Result<T>): Result<T>;
  /** The same in slices: queries are served between them, other writes wait. Refuses: register.readOnly. Throws: JobCancelled. */
  writeLong<T>(ctx: Ctx, action: string, job: Job, change: (db: WriteDb) => Promise<Result<T>>): Promise<Result<T>>;
  /** For tables that never travel (letterheads, print log): one transaction without history. */
  writeLocal<T>(change: (db: WriteDb) => T): T;
  /** A transaction whose entries the merge writes itself. */
  merge<T>(job: Job, change: (db: WriteDb, raw: Database) => Promise<Result<T>>): Promise<Result<T>>;
  /** Resolves when no long write is under way; whoever calls `write` waits for it first. */
  idle(): Promise<void>;
  /** True from the moment damage was found until a restart: reads go on, writes are refused. */
  setReadOnly(): void;
  isReadOnly(): boolean;
  readonly raw: Database;
  close(): void;
}

/** Puts a register on an opened and migrated database. `site` is the ordinal of this station's run of numbers. */
export function makeRegister(opened: OpenedDb, site: () => number): Register {
  const { raw } = opened;
  const orm = drizzle(raw);
  let readOnly = false;
  let queue: Promise<unknown> = Promise.resolve();
  let busy = false;
  let waiting = 0;

  const begin = (ctx: Ctx, action: string): number => {
    const n = site();
    const last = statement(raw, 'SELECT coalesce(max(hlc), 0) AS hlc FROM sync_tx').get() as { hlc: number };
    const seq = statement(raw, 'SELECT coalesce(max(seq), 0) + 1 AS seq FROM sync_tx WHERE site = ?').get(n) as {
      seq: number;
    };
    const made = statement(
      raw,
      'INSERT INTO sync_tx (site, seq, hlc, actor, action, chain) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(n, seq.seq, nextHlc(last.hlc, ctx.now), ctx.actor, action, emptyChain);
    const tx = Number(made.lastInsertRowid);
    statement(raw, 'INSERT INTO sync_ctx (one, tx, mode) VALUES (1, ?, 1)').run(tx);
    return tx;
  };
  const finish = (tx: number): void => {
    statement(raw, 'DELETE FROM sync_ctx').run();
    const changed = statement(raw, 'SELECT 1 FROM sync_log WHERE tx = ? LIMIT 1').get(tx);
    if (!changed) {
      // Nothing changed, so nothing happened: an empty transaction would be sent and acknowledged for ever.
      statement(raw, 'DELETE FROM sync_tx WHERE id = ?').run(tx);
      return;
    }
    sealTx(raw, opened.read, tx);
  };

  const write: Register['write'] = (ctx, action, change) => {
    if (readOnly) return refuse('register.readOnly');
    if (busy) throw new Error('a long write is under way: wait for it through the queue');
    raw.exec('BEGIN IMMEDIATE');
    try {
      const tx = begin(ctx, action);
      const result = change(writeHandle(raw, orm, tx));
      if (result.ok) finish(tx);
      raw.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (raw.inTransaction) raw.exec('ROLLBACK');
      throw error;
    }
  };

  const exclusively = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    waiting += 1;
    const turn = queue
      .then(async (): Promise<Result<T>> => {
        if (readOnly) return refuse('register.readOnly');
        busy = true;
        raw.exec('BEGIN IMMEDIATE');
        try {
          const result = await work();
          raw.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
          return result;
        } catch (error) {
          if (raw.inTransaction) raw.exec('ROLLBACK');
          throw error;
        } finally {
          busy = false;
        }
      })
      .finally(() => {
        waiting -= 1;
      });
    queue = turn.catch(() => {});
    return turn;
  };

  return {
    read: opened.read,
    raw,
    write,
    writeLong: (ctx, action, job, change) =>
      exclusively(async () => {
        await job.pause();
        const tx = begin(ctx, action);
        const result = await change(writeHandle(raw, orm, tx));
        if (result.ok) finish(tx);
        return result;
      }),
    merge: (job, change) =>
      exclusively(async () => {
        await job.pause();
        statement(raw, 'INSERT INTO sync_ctx (one, tx, mode) VALUES (1, 0, 2)').run();
        const result = await change(writeHandle(raw, orm, 0), raw);
        statement(raw, 'DELETE FROM sync_ctx').run();
        return result;
      }),
    writeLocal: (change) => raw.transaction(() => change(writeHandle(raw, orm, 0))).immediate(),
    idle: async () => {
      while (waiting > 0) await queue;
    },
    setReadOnly: () => {
      readOnly = true;
    },
    isReadOnly: () => readOnly,
    close: () => opened.close(),
  };
}

/** Gives a transaction its link in the chain. Site 0 wrote what ships and is left out, being the same everywhere. */
export function sealTx(raw: Database, read: ReadDb, tx: number): void {
  const own = statement(raw, 'SELECT site FROM sync_tx WHERE id = ?').get(tx) as { site: number };
  if (own.site === 0) return;
  const before = statement(raw, 'SELECT chain FROM sync_tx WHERE id < ? AND site <> 0 ORDER BY id DESC LIMIT 1').get(
    tx,
  ) as { chain: Uint8Array } | undefined;
  statement(raw, 'UPDATE sync_tx SET chain = ? WHERE id = ?').run(
    nextChain(before?.chain ?? emptyChain, hashTx(read, tx)),
    tx,
  );
}

/** The ordinal of the site this station writes under. Throws: before first run, when nothing may be written. */
export function siteOf(raw: Database): number {
  const row = statement(raw, 'SELECT site FROM station').get() as { site: number } | undefined;
  if (!row) throw new Error('the station is not set up');
  return row.site;
}
