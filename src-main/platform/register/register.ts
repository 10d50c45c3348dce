import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type ReadDb, statement, type WriteDb, writeHandle } from '#db/handles.ts';
import type { OpenedDb } from '#db/open.ts';
import type { Job } from '#shared/base/job.ts';
import { type Result, refuse } from '#shared/base/result.ts';
import type { Ctx } from './ctx.ts';
import { makeHistory } from './history.ts';

/** The one way to change the register. Each call is one transaction, one row of history and all its entries, or nothing. */
export interface Register {
  readonly read: ReadDb;
  /** Commits when `change` returns a value; a refusal or a throw leaves nothing behind. Refuses: register.readOnly. */
  write<T>(ctx: Ctx, action: string, change: (db: WriteDb) => Result<T>): Result<T>;
  /** The same in slices: queries are served between them, other writes wait. Refuses: register.readOnly. Throws: JobCancelled. */
  writeLong<T>(
    ctx: Ctx,
    action: string,
    job: Job,
    change: (db: WriteDb, further: Further) => Promise<Result<T>>,
  ): Promise<Result<T>>;
  /** For tables that never travel (letterheads, print log): one transaction without history. */
  writeLocal<T>(change: (db: WriteDb) => T): T;
  /** A transaction in slices whose entries the merge writes itself. Refuses: register.readOnly. Throws: JobCancelled. */
  merge<T>(job: Job, change: (db: WriteDb) => Promise<Result<T>>): Promise<Result<T>>;
  /** The same, undone at its end whatever it returns: what it found out is all that stays. */
  rehearse<T>(job: Job, change: (db: WriteDb) => Promise<Result<T>>): Promise<Result<T>>;
  /** Resolves when no long write is under way; whoever calls `write` waits for it first. */
  idle(): Promise<void>;
  /** True from the moment damage was found until a restart: reads go on, writes are refused. */
  setReadOnly(): void;
  isReadOnly(): boolean;
  readonly raw: Database;
  close(): void;
}

/** Ends what was written so far as one row of history and begins another, kept or undone together with it. */
export type Further = (action: string) => Promise<WriteDb>;

/** What is done for a long write by other threads; without them the commit does it itself, and holds this one up. */
export interface Journal {
  /** Brings to disk what was written so far, so that little is left for the commit. */
  sync(): Promise<void>;
  /** Moves what was committed into the register's file; nobody waits for it. */
  move(): void;
}

/** Pages in memory while the last of a long write goes out: what does not fit is written between slices. KiB */
const SMALL_CACHE = 4_096;

/** Puts a register on an opened and migrated database. `site` is the ordinal of this station's run of numbers. */
export function makeRegister(opened: OpenedDb, site: () => number, journal?: Journal): Register {
  const { raw } = opened;
  const orm = drizzle(raw);
  const history = makeHistory(raw, opened.read, site);
  let readOnly = false;
  let queue: Promise<unknown> = Promise.resolve();
  let busy = false;
  let waiting = 0;

  const write: Register['write'] = (ctx, action, change) => {
    if (readOnly) return refuse('register.readOnly');
    if (busy) throw new Error('a long write is under way: wait for it through the queue');
    raw.exec('BEGIN IMMEDIATE');
    try {
      const db = writeHandle(raw, orm, history.open(ctx, action));
      const result = change(db);
      if (result.ok) history.close(db);
      raw.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (raw.inTransaction) raw.exec('ROLLBACK');
      throw error;
    }
  };

  const exclusively = <T>(work: () => Promise<Result<T>>, end: 'keep' | 'undo' = 'keep'): Promise<Result<T>> => {
    waiting += 1;
    const turn = queue
      .then(async (): Promise<Result<T>> => {
        if (readOnly) return refuse('register.readOnly');
        busy = true;
        const usual = journal && takeOver(raw);
        raw.exec('BEGIN IMMEDIATE');
        try {
          const result = await work();
          if (!result.ok || end === 'undo') raw.exec('ROLLBACK');
          else {
            await journal?.sync();
            raw.exec('COMMIT');
          }
          return result;
        } catch (error) {
          if (raw.inTransaction) raw.exec('ROLLBACK');
          throw error;
        } finally {
          usual?.();
          if (journal && isLong(raw)) journal.move();
          busy = false;
        }
      })
      .finally(() => {
        waiting -= 1;
      });
    queue = turn.catch(() => {});
    return turn;
  };

  const merging = async <T>(job: Job, change: (db: WriteDb) => Promise<Result<T>>): Promise<Result<T>> => {
    await job.pause();
    const db = writeHandle(raw, orm, 0);
    db.run('INSERT INTO sync_ctx (one, tx, mode) VALUES (1, 0, 2)');
    const result = await change(db);
    db.run('DELETE FROM sync_ctx');
    history.forgetClock();
    return result;
  };

  return {
    read: opened.read,
    raw,
    write,
    writeLong: (ctx, action, job, change) =>
      exclusively(async () => {
        await job.pause();
        const begin = (name: string): WriteDb => writeHandle(raw, orm, history.open(ctx, name));
        let db = begin(action);
        const result = await change(db, async (next) => {
          await history.closeLong(db, job);
          db = begin(next);
          return db;
        });
        if (journal) raw.pragma(`cache_size = -${SMALL_CACHE}`);
        if (result.ok) await history.closeLong(db, job);
        return result;
      }),
    merge: (job, change) => exclusively(() => merging(job, change)),
    rehearse: (job, change) => exclusively(() => merging(job, change), 'undo'),
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

/** Leaves the journal as it is at a commit. Returns what gives the connection back its usual ways. */
function takeOver(raw: Database): () => void {
  const [cache, pages] = ['cache_size', 'wal_autocheckpoint'].map((name) => raw.pragma(name, { simple: true }));
  raw.pragma('wal_autocheckpoint = 0');
  return () => {
    raw.pragma(`cache_size = ${cache}`);
    raw.pragma(`wal_autocheckpoint = ${pages}`);
  };
}

/** Whether the journal holds more than a usual write leaves in it: to move a short one costs less than a thread that does it. */
function isLong(raw: Database): boolean {
  const [state] = raw.pragma('wal_checkpoint(NOOP)') as { readonly log: number; readonly checkpointed: number }[];
  const usual = Number(raw.pragma('wal_autocheckpoint', { simple: true }));
  return state !== undefined && state.log - state.checkpointed > usual;
}

/** The ordinal of the site this station writes under. Throws: before first run, when nothing may be written. */
export function siteOf(raw: Database): number {
  const row = statement(raw, 'SELECT site FROM station').get() as { site: number } | undefined;
  if (!row) throw new Error('the station is not set up');
  return row.site;
}
