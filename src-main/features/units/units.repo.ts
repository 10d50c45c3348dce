import type { ReadDb } from '#db/handles.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

/** Headquarters' order, and by code where it gave none; the last term keeps twins apart. */
export const unitOrder = (unit: string): string =>
  `${unit}.sort_order IS NULL, ${unit}.sort_order, ${unit}.code, ${unit}.rid`;

interface StoredUnit {
  readonly id: Uint8Array;
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly status: string;
  readonly cluster: string | null;
  readonly people: number;
  readonly collectiveAwards: number;
  readonly individualAwards: number;
}

/** Counted in two passes over whole indexes, instead of once for each unit. */
export function listUnits(db: ReadDb): readonly UnitRow[] {
  const rows = db.all<StoredUnit>(
    `WITH
       staff AS (SELECT unit_id, count(*) AS n FROM person INDEXED BY person_unit WHERE deleted = 0 AND root_id IS NULL GROUP BY unit_id),
       won AS (
         SELECT unit_id, sum(recipient_kind = 'unit') AS collective, sum(recipient_kind = 'person') AS individual
         FROM award INDEXED BY award_unit WHERE deleted = 0 GROUP BY unit_id
       )
     SELECT u.id, u.code, u.name, u.parent_name AS parentName, u.status,
       coalesce(s.n, 0) AS people, coalesce(w.collective, 0) AS collectiveAwards, coalesce(w.individual, 0) AS individualAwards,
       (SELECT group_concat(c.name, ', ') FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id
        WHERE m.unit_id = u.id AND m.deleted = 0 AND c.deleted = 0
        AND m.year = (SELECT max(n.year) FROM cluster_member n WHERE n.unit_id = u.id AND n.deleted = 0)) AS cluster
     FROM unit u LEFT JOIN staff s ON s.unit_id = u.id LEFT JOIN won w ON w.unit_id = u.id
     WHERE u.deleted = 0 ORDER BY ${unitOrder('u')}`,
  );
  return rows.map((row) => ({
    ...row,
    id: bytesToUuid(row.id),
    parentName: row.parentName ?? '',
    cluster: row.cluster ?? '',
    status: row.status === 'proposed' ? 'proposed' : 'active',
  }));
}
