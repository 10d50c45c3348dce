import type { ReadDb } from '#db/handles.ts';

/** Years that have awards, newest first; each is one step in an index, however many awards it has. */
export function listYears(db: ReadDb): readonly number[] {
  const rows = db.all<{ year: number }>(
    `WITH RECURSIVE y (year) AS (
       SELECT max(year) FROM award WHERE deleted = 0
       UNION ALL SELECT (SELECT max(a.year) FROM award a WHERE a.deleted = 0 AND a.year < y.year) FROM y WHERE y.year IS NOT NULL
     )
     SELECT year FROM y WHERE year IS NOT NULL`,
  );
  return rows.map(({ year }) => year);
}
