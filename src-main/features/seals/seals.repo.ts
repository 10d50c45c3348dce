import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { ChangedAward } from '#shared/api/seals.ts';
import { hlcAt, hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { tableIds } from './table-ids.ts';

export const kindsOff = (db: ReadDb): readonly string[] =>
  db.all<{ kind: string }>('SELECT kind FROM seal_off').map(({ kind }) => kind);

// A table of this station alone: nothing else knows of its rows, so they may go.
export const setKind = (db: WriteDb, kind: string, on: boolean): void =>
  void db.run(on ? 'DELETE FROM seal_off WHERE kind = ?' : 'INSERT OR IGNORE INTO seal_off (kind) VALUES (?)', kind);

export const keepKey = (db: WriteDb, sign: Uint8Array, since: number): void =>
  void db.run('INSERT OR IGNORE INTO seal_key (sign, since) VALUES (?, ?)', sign, since);

export const keptKeys = (db: ReadDb): readonly Uint8Array[] =>
  db.all<{ sign: Uint8Array }>('SELECT sign FROM seal_key').map(({ sign }) => sign);

/** The decision that a code names; its number may be cut on the code. */
export function findDecision(db: ReadDb, number: string, decidedOn: string): string | undefined {
  const row = db.get<{ id: Uint8Array }>(
    `SELECT id FROM decision WHERE decided_on = ? AND deleted = 0 AND (number = ? OR (length(CAST(? AS BLOB)) >= 33 AND number LIKE ? || '%'))
     ORDER BY number = ? DESC LIMIT 1`,
    decidedOn,
    number,
    number,
    number,
    number,
  );
  return row && bytesToUuid(row.id);
}

interface StoredChange extends Omit<ChangedAward, 'awardId' | 'at' | 'what'> {
  readonly id: Uint8Array;
  readonly hlc: number;
  readonly entered: number;
  readonly deleted: number;
}

/** Changes that are named; the counts tell of the rest. */
const mostChanges = 20;

/** Each award once, with the newest that was written of it or of its person. */
export function listChanged(
  db: ReadDb,
  scope: { readonly decisionId?: string | undefined; readonly year: number; readonly unitId?: string | undefined },
  sinceMs: number,
): readonly ChangedAward[] {
  const { decisionId, year, unitId } = scope;
  const { award, person } = tableIds();
  return db
    .all<StoredChange>(
      `WITH scope AS MATERIALIZED (SELECT a.id, a.person_id, a.deleted, coalesce(p.full_name, a.team_name, a.unit_name) AS name
         FROM award a LEFT JOIN person p ON p.id = a.person_id
         WHERE ${decisionId ? 'a.decision_id = ?' : 'a.year = ?'}${unitId ? ' AND a.unit_id = ?' : ''}),
       row(id, tbl, row, deleted, name) AS (SELECT id, ${award}, id, deleted, name FROM scope
         UNION ALL SELECT id, ${person}, person_id, deleted, name FROM scope WHERE person_id IS NOT NULL)
       SELECT r.id, r.name, r.deleted, max(t.hlc) AS hlc, t.actor, max(l.op = 'I' AND l.tbl = ${award}) AS entered
       FROM row r CROSS JOIN sync_log l INDEXED BY sync_log_row ON l.row = r.row AND l.tbl = r.tbl JOIN sync_tx t ON t.id = l.tx
       WHERE t.hlc >= ? GROUP BY r.id ORDER BY hlc DESC LIMIT ${mostChanges}`,
      decisionId ? uuidToBytes(decisionId) : year,
      ...(unitId ? [uuidToBytes(unitId)] : []),
      hlcAt(sinceMs),
    )
    .map(({ id, name, hlc, actor, entered, deleted }) => ({
      awardId: bytesToUuid(id),
      name,
      at: hlcToMs(hlc),
      actor,
      what: deleted ? 'removed' : entered ? 'entered' : 'changed',
    }));
}
