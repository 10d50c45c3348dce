import type { ReadDb } from '#db/handles.ts';
import type { Exchanged, RecordPast } from '#shared/domain/awards.ts';
import { awardTable, personTable } from './logged-tables.ts';

const tables = `${awardTable.id}, ${personTable.id}`;

/** How far headquarters has been served. A station that exchanges with nobody yet has sent nothing. */
export function findExchanged(db: ReadDb): Exchanged {
  const station = db.get<{ role: Exchanged['role'] }>('SELECT role FROM station');
  const peer = db.get<{ sent: number; acknowledged: number }>(
    'SELECT coalesce(min(sent), 0) AS sent, coalesce(min(acked), 0) AS acknowledged FROM sync_peer',
  );
  return { role: station?.role ?? 'unit', sent: peer?.sent ?? 0, acknowledged: peer?.acknowledged ?? 0 };
}

/**
 * What became of an award and of the person it names, whose corrected name is shown with it. A change of this station
 * that comes back from headquarters, after a restored copy, counts as brought.
 * @param tx the transaction that inserted the award
 */
export function findPast(db: ReadDb, award: Uint8Array, person: Uint8Array | null, tx: number): RecordPast {
  const own = db.get<{ last: number | null }>(
    `SELECT max(t.id) AS last FROM sync_log l JOIN sync_tx t ON t.id = l.tx
     WHERE l.row IN (?, ?) AND l.tbl IN (${tables}) AND t.bundle IS NULL AND t.site <> 0`,
    award,
    person,
  );
  const entered = db.get<{ here: number }>('SELECT bundle IS NULL AS here FROM sync_tx WHERE id = ?', tx);
  const conflict = db.get(
    `SELECT 1 FROM sync_head WHERE row IN (?, ?) AND tbl IN (${tables})
     GROUP BY tbl, col HAVING count(DISTINCT quote(value)) > 1 LIMIT 1`,
    award,
    person,
  );
  return { inConflict: conflict !== undefined, enteredHere: entered?.here === 1, lastOwnChange: own?.last ?? null };
}
