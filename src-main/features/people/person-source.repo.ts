import type { Cell, ReadDb } from '#db/handles.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';

/** A condition on `person p` that a text makes, and what stands for its question marks. */
export interface TextCondition {
  readonly sql: string;
  readonly params: readonly Cell[];
  /** The people are few: they are read one by one instead of being looked up along an index. */
  readonly few: boolean;
}

const FEW = 2_000;

/** "123-456", "030 085 001 234": a service or citizen number, or its beginning. */
const asNumber = (text: string): string | undefined => {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{3,12}$/.test(digits) ? digits : undefined;
};

/** Whom a text means, a merged row as the one it was merged into; undefined when there is nothing to look for. */
export function textCondition(db: ReadDb, text: string): TextCondition | undefined {
  const digits = asNumber(text);
  if (digits !== undefined) {
    const range = (column: string): string =>
      `SELECT coalesce(n.root_id, n.id) FROM person n WHERE n.deleted = 0 AND n.${column} >= ? AND n.${column} < ?`;
    const [from, to] = [digits, `${digits}:`];
    return {
      sql: `p.id IN (${range('service_number')} UNION ALL ${range('citizen_number')})`,
      params: [from, to, from, to],
      few: true,
    };
  }
  const expression = searchExpression(text);
  if (expression === undefined) return undefined;
  const hits = 'SELECT rowid FROM person_fts WHERE person_fts MATCH ?';
  if (countHits(db, expression) <= FEW)
    return {
      sql: `p.id IN (SELECT coalesce(n.root_id, n.id) FROM person n WHERE n.deleted = 0 AND n.rid IN (${hits}))`,
      params: [expression],
      few: true,
    };
  const merged = `SELECT n.root_id FROM person n INDEXED BY person_root_id WHERE n.root_id IS NOT NULL AND n.deleted = 0 AND n.rid IN (${hits})`;
  return { sql: `(p.rid IN (${hits}) OR p.id IN (${merged}))`, params: [expression, expression], few: false };
}

const countHits = (db: ReadDb, expression: string): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM person_fts WHERE person_fts MATCH ? LIMIT ${FEW + 1})`,
    expression,
  )?.n ?? 0;
