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

/** What `pastColumns` select; booleans as 0 and 1. */
export type StoredPast = Pick<RecordPast, 'lastOwnChange'> & {
  readonly [N in 'inConflict' | 'enteredHere']: 0 | 1;
};

/**
 * What became of an award and of the person it names, whose corrected name is shown with it. A change of this station
 * that comes back from headquarters, after a restored copy, counts as brought.
 */
export const pastColumns = (award: string, person: string): string => {
  const ofRow = (entry: string): string =>
    `${entry}.row IN (${award}.id, ${person}.id) AND ${entry}.tbl IN (${tables})`;
  return `
   (SELECT max(x.id) FROM sync_log l JOIN sync_tx x ON x.id = l.tx WHERE ${ofRow('l')} AND x.bundle IS NULL AND x.site <> 0) AS lastOwnChange,
   (SELECT x.bundle IS NULL FROM sync_tx x WHERE x.id = ${award}._tx) AS enteredHere,
   EXISTS (SELECT 1 FROM sync_head h WHERE ${ofRow('h')} GROUP BY h.tbl, h.col HAVING count(DISTINCT quote(h.value)) > 1) AS inConflict`;
};
