import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';

interface Seen {
  /** the day of the newest decision that names the person or a row merged into them */
  readonly awarded: string | null;
  /** hybrid clock of the change that entered the row */
  readonly enteredAt: number;
}

export function findSeen(db: ReadDb, id: string): Seen {
  const person = uuidToBytes(id);
  const row = db.get<Seen>(
    `SELECT t.hlc AS enteredAt, (
       SELECT max(d.decided_on) FROM (SELECT ? AS id UNION ALL SELECT q.id FROM person q WHERE q.root_id = ?) r
       JOIN award a INDEXED BY award_person ON a.person_id = r.id AND a.deleted = 0 JOIN decision d ON d.id = a.decision_id
       WHERE d.decided_on <> '') AS awarded
     FROM person p JOIN sync_tx t ON t.id = p._tx WHERE p.id = +?`,
    person,
    person,
    person,
  );
  return row ?? { awarded: null, enteredAt: 0 };
}
