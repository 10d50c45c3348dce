import { blob, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** A run of sequence numbers: a station gets a new site when it was restored or copied. Site 0 wrote what ships. */
export const syncSite = sqliteTable('sync_site', {
  n: integer('n').primaryKey(),
  id: uuid('id').notNull().unique(),
  station: uuid('station'),
  role: text('role').notNull(),
});

/** One committed transaction, ours or another station's; `id` is its place in this file's order. */
export const syncTx = sqliteTable(
  'sync_tx',
  {
    id: integer('id').primaryKey(),
    site: integer('site').notNull(),
    seq: integer('seq').notNull(),
    hlc: integer('hlc').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    /** running SHA-256 over the transactions up to this one; empty for site 0, which is never exported */
    chain: blob('chain').$type<Uint8Array>().notNull(),
    /** the bundle that brought it; null when made here */
    bundle: text('bundle'),
  },
  (t) => [unique().on(t.site, t.seq)],
);

/** History, undo, audit and export in one: a row per inserted record and per changed field. Never edited. */
export const syncLog = sqliteTable('sync_log', {
  lsn: integer('lsn').primaryKey(),
  tx: integer('tx').notNull(),
  op: text('op').notNull(),
  tbl: integer('tbl').notNull(),
  row: uuid('row').notNull(),
  col: integer('col'),
  /** the transaction whose value this one replaced; a JSON array when it replaced several heads */
  prev: text('prev').$type<number | string | null>(),
  old: text('old').$type<unknown>(),
  val: text('val').$type<unknown>(),
});

export const syncField = sqliteTable(
  'sync_field',
  {
    tbl: integer('tbl').notNull(),
    row: uuid('row').notNull(),
    col: integer('col').notNull(),
    tx: integer('tx').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tbl, t.row, t.col] })],
);

export const syncHead = sqliteTable(
  'sync_head',
  {
    tbl: integer('tbl').notNull(),
    row: uuid('row').notNull(),
    col: integer('col').notNull(),
    tx: integer('tx').notNull(),
    value: text('value').$type<unknown>(),
  },
  (t) => [primaryKey({ columns: [t.tbl, t.row, t.col, t.tx] })],
);

/** At a unit: from which number of a run on headquarters lacks what it once sent here or got from here. */
export const syncReturn = sqliteTable('sync_return', {
  site: integer('site').primaryKey(),
  afterSeq: integer('after_seq').notNull(),
});

/** At headquarters: from which number on a station used the numbers of an earlier site again for something else. */
export const syncTwice = sqliteTable(
  'sync_twice',
  { station: uuid('station').notNull(), site: integer('site').notNull(), seq: integer('seq').notNull() },
  (t) => [primaryKey({ columns: [t.station, t.site] })],
);

export const syncVv = sqliteTable('sync_vv', { site: integer('site').primaryKey(), seq: integer('seq').notNull() });

/** Where this station and another stand with each other. Each restart of a log under a new site is a stream of its own. */
export const syncPeer = sqliteTable('sync_peer', {
  station: uuid('station').primaryKey(),
  /** our site whose stream `sent` and `acked` count */
  ownSite: uuid('own_site'),
  /** our log position written to the newest bundle for it, and the one it acknowledged */
  sent: integer('sent').notNull().default(0),
  acked: integer('acked').notNull().default(0),
  /** its site whose stream the next three count */
  peerSite: uuid('peer_site'),
  /** its log position applied here, and the one up to which it knows that we have it */
  applied: integer('applied').notNull().default(0),
  known: integer('known').notNull().default(0),
  lastBundle: integer('last_bundle').notNull().default(0),
  sentBundle: integer('sent_bundle').notNull().default(0),
  ackedAt: integer('acked_at'),
  /** short for it in sync_given */
  n: integer('n'),
  /** the newest of our bundles that it says it took */
  ackedBundle: integer('acked_bundle').notNull().default(0),
  /** its newest bundle that brought something beside the stream, and the newest that it knows we took */
  owedBundle: integer('owed_bundle').notNull().default(0),
  knownBundle: integer('known_bundle').notNull().default(0),
  /** the bundle with which a unit began to send headquarters back what that lost */
  returnedIn: integer('returned_in').notNull().default(0),
});

/**
 * Rows of a station's part that it was given, of tables that are not everybody's. `entered_in` is the bundle from which
 * on they are sent whole until one of these is confirmed; 0 for those that came by the stream from their beginning.
 */
export const syncGiven = sqliteTable(
  'sync_given',
  {
    peer: integer('peer').notNull(),
    tbl: integer('tbl').notNull(),
    rid: integer('rid').notNull(),
    enteredIn: integer('entered_in').notNull(),
    /** the bundle from which on it is told that the row left its part */
    leftIn: integer('left_in'),
  },
  (t) => [primaryKey({ columns: [t.peer, t.tbl, t.rid] })],
);

/** At a unit: rows that headquarters says are no longer in its part; they stay readable. */
export const syncLeft = sqliteTable(
  'sync_left',
  { tbl: integer('tbl').notNull(), row: uuid('row').notNull(), at: integer('at').notNull() },
  (t) => [primaryKey({ columns: [t.tbl, t.row] })],
);

/** At a unit: its own changes that headquarters refused or keeps waiting, as headquarters' last bundle says. */
export const syncRefused = sqliteTable(
  'sync_refused',
  {
    tbl: integer('tbl').notNull(),
    row: uuid('row').notNull(),
    tx: integer('tx').notNull(),
    /** 0 for a whole new row */
    col: integer('col').notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tbl, t.row, t.tx, t.col] })],
);

/** Ends of the bundles of a stream, `sent` or `received`, with the running hash there: what tells a copy from the original. */
export const syncMark = sqliteTable(
  'sync_mark',
  {
    direction: text('direction').notNull(),
    station: uuid('station').notNull(),
    /** of the sender */
    site: uuid('site').notNull(),
    position: integer('position').notNull(),
    chain: blob('chain').$type<Uint8Array>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.direction, t.station, t.site, t.position] })],
);

/**
 * What was not applied, word for word: an unknown table or column, a record whose reference has not arrived (`missing`),
 * a proposal, or a change that was refused (`reason` says by which rule).
 */
export const syncPending = sqliteTable('sync_pending', {
  id: integer('id').primaryKey(),
  tx: integer('tx').notNull(),
  tbl: integer('tbl').notNull(),
  row: uuid('row').notNull(),
  change: text('change').notNull(),
  reason: text('reason').notNull(),
  missing: uuid('missing'),
});

export const bundleLog = sqliteTable('bundle_log', {
  id: integer('id').primaryKey(),
  direction: text('direction').notNull(),
  station: uuid('station').notNull(),
  number: integer('number').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  fromPosition: integer('from_position').notNull(),
  toPosition: integer('to_position').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  /** JSON: counts by table, refused and conflicting changes */
  outcome: text('outcome').notNull(),
});

/** Filled and emptied inside the writing transaction; a trigger that finds it empty aborts. mode 1 captures, 2 is a merge that logs itself. */
export const syncCtx = sqliteTable('sync_ctx', {
  one: integer('one').primaryKey(),
  tx: integer('tx').notNull(),
  mode: integer('mode').notNull(),
  /** 1 while rows are only added and the search index waits for them */
  bulk: integer('bulk').notNull().default(0),
});

/** What another station last said of the scans it misses, and the volumes written for it. */
export const scanPeer = sqliteTable('scan_peer', {
  station: uuid('station').primaryKey(),
  /** counts its want lists */
  round: integer('round').notNull().default(0),
  /** our log position it had confirmed when it wrote the last of them */
  known: integer('known').notNull().default(0),
  askedAt: integer('asked_at'),
  /** hash of the want list that it was last told */
  told: text('told').notNull().default(''),
  /** of the volumes, and of the last one written under that number */
  number: integer('number').notNull().default(1),
  part: integer('part').notNull().default(0),
});

export const scanWant = sqliteTable(
  'scan_want',
  { station: uuid('station').notNull(), sha256: text('sha256').notNull() },
  (t) => [primaryKey({ columns: [t.station, t.sha256] })],
);

/** Bytes of a scan, from its first, that were written for a station, and in answer to which of its want lists. */
export const scanSent = sqliteTable(
  'scan_sent',
  {
    station: uuid('station').notNull(),
    sha256: text('sha256').notNull(),
    round: integer('round').notNull(),
    sentBytes: integer('sent_bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.station, t.sha256] })],
);

/** The volumes of scans that left and came. */
export const volumeLog = sqliteTable(
  'volume_log',
  {
    id: integer('id').primaryKey(),
    direction: text('direction', { enum: ['sent', 'received'] }).notNull(),
    station: uuid('station').notNull(),
    number: integer('number').notNull(),
    part: integer('part').notNull(),
    fileName: text('file_name').notNull(),
    /** of one that came: of the ciphertext, as its header says; of one that left: of the whole file */
    sha256: text('sha256').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    scans: integer('scans').notNull(),
    /** 0: something of it was not taken */
    whole: integer('whole').notNull(),
  },
  (t) => [index('volume_log_sha256').on(t.sha256)],
);
