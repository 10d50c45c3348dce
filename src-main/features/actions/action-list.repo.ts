import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { TableShare } from '#shared/domain/actions/action-subject.ts';
import { makeUndoBook, type UndoBook } from '#shared/domain/actions/undo-book.ts';
import { bundleUndoneBy, type Dot, deedOfBundle, undoneBy } from '#shared/domain/actions/undo-name.ts';
import { findTakenFile } from '../bundles/index.ts';
import { tableById } from './tables.ts';

export interface LoggedAction extends Dot {
  readonly tx: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
}

/** Made here, under this or an earlier run of numbers of this station. */
const own = `FROM sync_tx t JOIN sync_site s ON s.n = t.site JOIN station me ON me.id = s.station WHERE t.bundle IS NULL`;
const columns = 't.id AS tx, t.hlc, t.actor, t.action, t.seq, s.id AS site';

type StoredAction = Omit<LoggedAction, 'site'> & { readonly site: Uint8Array };
const withSite = ({ site, ...row }: StoredAction): LoggedAction => ({ ...row, site: bytesToUuid(site) });

export const listOwn = (db: ReadDb, offset: number, limit: number): readonly LoggedAction[] =>
  db.all<StoredAction>(`SELECT ${columns} ${own} ORDER BY t.id DESC LIMIT ? OFFSET ?`, limit, offset).map(withSite);

export const findOwn = (db: ReadDb, tx: number): LoggedAction | undefined => {
  const row = db.get<StoredAction>(`SELECT ${columns} ${own} AND t.id = ?`, tx);
  return row && withSite(row);
};

/**
 * Read anew for each question: nothing about undo is kept outside the log.
 * @param upTo the last transaction to be heard: an undo that is being written is not among those in force
 */
export function readUndoBook(db: ReadDb, upTo = Number.MAX_SAFE_INTEGER): UndoBook {
  const undos = db
    .all<{ tx: number; action: string }>(
      `SELECT t.id AS tx, t.action ${own} AND (t.action LIKE 'action.undo %' OR t.action LIKE 'bundle.undo %') AND t.id <= ? ORDER BY t.id`,
      upTo,
    )
    .flatMap(({ tx, action }) => {
      const undone = deedUndoneBy(db, action);
      return undone === undefined || undone >= tx ? [] : [{ undo: tx, undone }];
    });
  return makeUndoBook(undos);
}

function deedUndoneBy(db: ReadDb, action: string): number | undefined {
  const file = bundleUndoneBy(action);
  const bundle = file && findTakenFile(db, file);
  if (bundle) return deedOfBundle(bundle.id);
  const dot = undoneBy(action);
  return dot && txOf(db, dot);
}

const txOf = (db: ReadDb, { site, seq }: Dot): number | undefined =>
  db.get<{ id: number }>(
    'SELECT t.id FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE s.id = +? AND t.seq = +?',
    uuidToBytes(site),
    seq,
  )?.id;

/** The register's last transaction, whoever made it. */
export const positionOf = (db: ReadDb): number =>
  db.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM sync_tx')?.id ?? 0;

/** How much an action did, table by table. */
export function readShares(db: ReadDb, tx: number): readonly TableShare[] {
  type Share = { -readonly [K in keyof TableShare]: TableShare[K] };
  const shares = new Map<number, Share>();
  const rows = db.all<{ tbl: number; op: string; col: number | null; val: unknown; n: number }>(
    `SELECT tbl, op, col, CASE WHEN typeof(val) = 'integer' AND val IN (0, 1) THEN val END AS val, count(*) AS n
     FROM sync_log WHERE tx = ? GROUP BY 1, 2, 3, 4`,
    tx,
  );
  for (const { tbl, op, col, val, n } of rows) {
    const table = tableById(tbl);
    if (!table) continue; // of a newer program
    const share = shares.get(tbl) ?? { table: table.name, added: 0, changed: 0, withdrawn: 0, restored: 0 };
    shares.set(tbl, share);
    if (op === 'I') share.added += n;
    else if (table.columns.find(({ id }) => id === col)?.name !== 'deleted') share.changed += n;
    else if (val === 1) share.withdrawn += n;
    else share.restored += n;
  }
  return [...shares.values()];
}

/** The first record of a table that an action touched, and the column when it is the only one. */
export function firstTouched(db: ReadDb, tx: number, tbl: number) {
  const row = db.get<{ row: Uint8Array }>(
    'SELECT row FROM sync_log WHERE tx = ? AND tbl = ? ORDER BY lsn LIMIT 1',
    tx,
    tbl,
  );
  const [column, ...more] = db.all<{ col: number }>(
    `SELECT DISTINCT col FROM sync_log WHERE tx = ? AND tbl = ? AND op = 'U' LIMIT 2`,
    tx,
    tbl,
  );
  return { row: row?.row, column: more.length === 0 ? column?.col : undefined };
}

export const fileOfImport = (db: ReadDb, tx: number): string | undefined =>
  db.get<{ name: string }>('SELECT file_name AS name FROM import_run WHERE tx = ?', tx)?.name;

export const txOfImport = (db: ReadDb, importId: string): number | null =>
  db.get<{ tx: number }>('SELECT tx FROM import_run WHERE id = ? AND tx > 0', uuidToBytes(importId))?.tx ?? null;

/** Actions after one that touched any of these tables, up to a last one. */
export const listLaterOn = (db: ReadDb, tx: number, upTo: number, tables: readonly number[]): readonly number[] =>
  db
    .all<{ tx: number }>(
      `SELECT DISTINCT tx FROM sync_log WHERE lsn > (SELECT max(lsn) FROM sync_log WHERE tx = ?) AND tx <= ?
       AND tbl IN (${tables.map(Number).join(', ')})`,
      tx,
      upTo,
    )
    .map((row) => row.tx);
