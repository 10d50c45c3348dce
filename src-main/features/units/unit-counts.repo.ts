import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

interface Counted {
  readonly collective: number;
  readonly individual: number;
}

const byId = <Row extends { readonly id: Uint8Array }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [bytesToUuid(row.id), row]));

/** People of each unit, merged ones once; counted inside an index. */
export const countPeople = (db: ReadDb): ReadonlyMap<string, { readonly n: number }> =>
  byId(
    db.all<{ id: Uint8Array; n: number }>(
      `SELECT unit_id AS id, count(*) AS n FROM person INDEXED BY person_unit
       WHERE deleted = 0 AND root_id IS NULL AND unit_id IS NOT NULL GROUP BY unit_id`,
    ),
  );

/** Awards of each unit up to a year. Those that no longer count are few, and taken off afterwards. */
export function countAwards(db: ReadDb, year: number): ReadonlyMap<string, Counted> {
  const sums = `unit_id AS id, sum(recipient_kind = 'unit') AS collective, sum(recipient_kind <> 'unit') AS individual`;
  const all = byId(
    db.all<Counted & { id: Uint8Array }>(
      `SELECT ${sums} FROM award INDEXED BY award_unit WHERE deleted = 0 AND year <= ? GROUP BY unit_id`,
      year,
    ),
  );
  const voided = byId(
    db.all<Counted & { id: Uint8Array }>(
      `SELECT ${sums} FROM award INDEXED BY award_void WHERE deleted = 0 AND status <> 'valid' AND year <= ? GROUP BY unit_id`,
      year,
    ),
  );
  return new Map(
    [...all].map(([id, { collective, individual }]) => [
      id,
      {
        collective: collective - (voided.get(id)?.collective ?? 0),
        individual: individual - (voided.get(id)?.individual ?? 0),
      },
    ]),
  );
}

export interface ClusterOf {
  readonly names: string;
  readonly year: number;
}

/** The clusters of each unit in its newest year up to one. */
export const clustersUpTo = (db: ReadDb, year: number): ReadonlyMap<string, ClusterOf> =>
  byId(
    db.all<ClusterOf & { id: Uint8Array }>(
      `SELECT m.unit_id AS id, m.year, group_concat(DISTINCT c.name) AS names
       FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id AND c.deleted = 0
       WHERE m.deleted = 0 AND m.year = (
         SELECT max(n.year) FROM cluster_member n JOIN cluster o ON o.id = n.cluster_id AND o.deleted = 0
         WHERE n.unit_id = m.unit_id AND n.deleted = 0 AND n.year <= ?)
       GROUP BY m.unit_id`,
      year,
    ),
  );

export interface CountedYear extends Counted {
  readonly year: number;
}

/** The awards of some units by year, newest first; those that no longer count left out. */
export const awardsByYear = (db: ReadDb, unitIds: readonly string[]): readonly CountedYear[] =>
  db.all<CountedYear>(
    `SELECT a.year, sum(a.recipient_kind = 'unit') AS collective, sum(a.recipient_kind <> 'unit') AS individual
     FROM json_each(?) j CROSS JOIN award a INDEXED BY award_unit ON a.unit_id = unhex(j.value)
     WHERE a.deleted = 0 AND a.status = 'valid' GROUP BY a.year ORDER BY a.year DESC`,
    JSON.stringify(unitIds.map((id) => Buffer.from(uuidToBytes(id)).toString('hex'))),
  );

export const findNote = (db: ReadDb, id: string): string =>
  db.get<{ note: string | null }>('SELECT note FROM unit WHERE id = ?', uuidToBytes(id))?.note ?? '';
