import type { ReadDb } from '#db/handles.ts';

/** Awards of a year that count, by the month of their decision: 'YYYY-MM', '' without a decision. */
export const countMonths = (
  db: ReadDb,
  year: number,
): readonly { readonly month: string; readonly kind: string; readonly n: number }[] =>
  db.all(
    `SELECT coalesce((SELECT substr(d.decided_on, 1, 7) FROM decision d WHERE d.id = c.decision), '') AS month, c.kind, sum(c.n) AS n
     FROM (SELECT a.decision_id AS decision, a.recipient_kind AS kind, count(*) AS n FROM award a INDEXED BY award_year
           WHERE a.year = ? AND a.deleted = 0 AND a.status = 'valid' GROUP BY a.decision_id, a.recipient_kind) c
     GROUP BY month, c.kind`,
    year,
  );
