import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { ExposedPerson } from '#shared/domain/cards/trust-papers.ts';

/**
 * The people whose data a station with these units held: those who are or were of them or of what stands below them, and
 * those with an award there. People removed or merged since are still named: their data stood there too.
 */
export const listExposed = (db: ReadDb, unitIds: readonly string[]): readonly ExposedPerson[] =>
  db
    .all<ExposedPerson>(
      `WITH RECURSIVE held(id) AS (
       SELECT id FROM unit WHERE hex(id) IN (SELECT value FROM json_each(?))
       UNION SELECT u.id FROM unit u JOIN held h ON u.parent_id = h.id)
     SELECT p.full_name AS name, coalesce(p.birth_date, p.birth_year, '') AS birth, coalesce(p.rank, '') AS rank,
       coalesce(u.name, p.organization, '') AS unit
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id
     WHERE p.unit_id IN held
       OR p.id IN (SELECT f.person_id FROM person_fact f WHERE f.unit_id IN held)
       OR p.id IN (SELECT a.person_id FROM award a WHERE a.unit_id IN held)
     ORDER BY p.sort_key, birth, p.id`,
      JSON.stringify(unitIds.map((id) => Buffer.from(uuidToBytes(id)).toString('hex').toUpperCase())),
    )
    .map((person) => ({ ...person, birth: String(person.birth) }));
