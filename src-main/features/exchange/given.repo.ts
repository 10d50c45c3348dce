import type { WriteDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { base64url } from '../../platform/register/log-entry.ts';
import { isReturned } from './returned.repo.ts';
import { isSharedTable } from './scope.repo.ts';

/** Later than any bundle: the row is sent whole from the next one on. */
const nextBundle = Number.MAX_SAFE_INTEGER;

export interface GivingTo {
  /** of the station, in sync_peer */
  readonly peer: number;
  /** of the bundle being made, and of the newest that the station says it took */
  readonly number: number;
  readonly ackedBundle: number;
  /** up to where the log was ever sent in this stream, confirmed or not */
  readonly sentUpTo: number;
}

export interface RowPlace {
  readonly table: number;
  /** base64url */
  readonly row: string;
}

/**
 * Notes what a station has been given against `temp.in_scope`, fills `temp.entering` with the rows that must be sent whole, and
 * returns those that left its part. A row whose beginning the stream has not passed comes by the stream; any other that is
 * new in its part enters, as does what came back to headquarters and is in no stream. It is sent whole until a bundle that
 * held it is confirmed: whatever was lost, skipped or sent before then does not matter. Source: sync.md §2.5, docs/decisions/0016.
 */
export function giveRows(db: WriteDb, { peer, number, ackedBundle, sentUpTo }: GivingTo): readonly RowPlace[] {
  for (const { id, name } of sharedTables)
    db.run(
      `INSERT OR IGNORE INTO temp.in_scope SELECT g.tbl, r.id, r.rid FROM sync_given g JOIN ${name} r ON r.rid = g.rid WHERE g.peer = ? AND g.tbl = ?`,
      peer,
      id,
    );
  const here = 'EXISTS (SELECT 1 FROM temp.in_scope i WHERE i.tbl = sync_given.tbl AND i.rid = sync_given.rid)';
  db.run('DELETE FROM sync_given WHERE peer = ? AND left_in <= ?', peer, ackedBundle);
  db.run(`UPDATE sync_given SET left_in = ? WHERE peer = ? AND left_in IS NULL AND NOT ${here}`, number, peer);
  db.run(
    `UPDATE sync_given SET left_in = NULL, entered_in = ? WHERE peer = ? AND left_in IS NOT NULL AND ${here}`,
    number,
    peer,
  );
  db.run('UPDATE sync_given SET entered_in = ? WHERE peer = ? AND entered_in = ?', number, peer, nextBundle);
  const passed = `EXISTS (SELECT 1 FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE l.row = i.row AND l.tbl = i.tbl AND l.tx <= ? AND t.site <> 0)`;
  const cameBack = `EXISTS (SELECT 1 FROM sync_log l JOIN sync_tx t ON t.id = l.tx JOIN sync_site s ON s.n = t.site WHERE l.row = i.row AND l.tbl = i.tbl AND ${isReturned})`;
  db.run(
    `INSERT INTO sync_given (peer, tbl, rid, entered_in) SELECT ?, i.tbl, i.rid, iif(? > 0 AND ${passed} OR ${cameBack}, ?, 0) FROM temp.in_scope i
     WHERE NOT EXISTS (SELECT 1 FROM sync_given g WHERE g.peer = ? AND g.tbl = i.tbl AND g.rid = i.rid)`,
    peer,
    sentUpTo,
    sentUpTo,
    number,
    peer,
  );
  db.run(
    `INSERT INTO temp.entering SELECT i.tbl, i.row FROM sync_given g JOIN temp.in_scope i ON i.tbl = g.tbl AND i.rid = g.rid
     WHERE g.peer = ? AND g.entered_in > ?`,
    peer,
    ackedBundle,
  );
  return leavingRows(db, peer);
}

function leavingRows(db: WriteDb, peer: number): readonly RowPlace[] {
  return syncedTables.flatMap(({ id, name }) =>
    db
      .all<{ row: Uint8Array }>(
        `SELECT r.id AS row FROM sync_given g JOIN ${name} r ON r.rid = g.rid WHERE g.peer = ? AND g.tbl = ? AND g.left_in IS NOT NULL ORDER BY r.id`,
        peer,
        id,
      )
      .map(({ row }) => ({ table: id, row: base64url(row) })),
  );
}

/** Everybody's rows are in nobody's part, but one that must be sent whole once more. */
const sharedTables = syncedTables.filter(({ name }) => isSharedTable(name));

/** After a change that lies before the end of streams was taken up late: they have passed it, so the row is sent whole again. */
export function giveAgain(db: WriteDb, table: { readonly id: number; readonly name: string }, row: Uint8Array): void {
  if (isSharedTable(table.name)) {
    db.run(
      `INSERT OR REPLACE INTO sync_given (peer, tbl, rid, entered_in) SELECT p.n, ?, r.rid, ? FROM sync_peer p, ${table.name} r WHERE r.id = ?`,
      table.id,
      nextBundle,
      row,
    );
    return;
  }
  db.run(
    `UPDATE sync_given SET entered_in = ? WHERE tbl = ? AND rid = (SELECT rid FROM ${table.name} WHERE id = ?) AND left_in IS NULL`,
    nextBundle,
    table.id,
    row,
  );
}

/**
 * After a station began anew: what it wrote under its earlier sites it may have lost, and a stick it took meanwhile has
 * passed that without bringing it, for nobody is sent his own words. Its rows are sent whole again.
 */
export function giveAgainTo(db: WriteDb, peer: number, station: Uint8Array): void {
  for (const { id, name } of syncedTables) {
    const wrote = `SELECT r.rid FROM ${name} r WHERE r.id IN (SELECT l.row FROM sync_site s JOIN sync_tx t ON t.site = s.n
      JOIN sync_log l ON l.tx = t.id WHERE s.station = ? AND l.tbl = ?)`;
    if (isSharedTable(name))
      db.run(
        `INSERT OR REPLACE INTO sync_given (peer, tbl, rid, entered_in) SELECT ?, ?, rid, ? FROM (${wrote})`,
        ...[peer, id, nextBundle, station, id],
      );
    else
      db.run(
        `UPDATE sync_given SET entered_in = ? WHERE peer = ? AND tbl = ? AND left_in IS NULL AND rid IN (${wrote})`,
        ...[nextBundle, peer, id, station, id],
      );
  }
}
