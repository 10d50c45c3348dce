import type { Cell, ReadDb } from '#db/handles.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';

/** A condition on `person p` that a text makes, and what stands for its question marks. */
export interface TextCondition {
  readonly sql: string;
  readonly params: readonly Cell[];
  /** The people are few: they are read one by one instead of being looked up along an index. */
  readonly few: boolean;
  /** Of many: what the search index is asked. */
  readonly expression?: string;
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
      sql: `p.id IN (SELECT coalesce(n.root_id, n.id) FROM person n WHERE +n.deleted = 0 AND n.rid IN (${hits}))`,
      params: [expression],
      few: true,
    };
  const merged = `SELECT n.root_id FROM person n INDEXED BY person_root_id WHERE n.root_id IS NOT NULL AND n.deleted = 0 AND n.rid IN (${hits})`;
  return {
    sql: `(p.rid IN (${hits}) OR p.id IN (${merged}))`,
    params: [expression, expression],
    few: false,
    expression,
  };
}

/** Whom a text of many hits means, as bits by `rid`; a merged row as the one it was merged into. Kept until the register changes. */
export function manyHits(db: ReadDb, expression: string): (rid: number) => boolean {
  const bits = rememberedOrder(db, `hits of people ${expression}`, () => {
    const found = db.get<{ rids: string | null }>(
      'SELECT group_concat(rowid) AS rids FROM person_fts WHERE person_fts MATCH ?',
      expression,
    );
    const set = new Uint32Array((lastRid(db) >>> 5) + 1);
    const add = (rid: number): void => {
      set[rid >>> 5] = (set[rid >>> 5] ?? 0) | (1 << (rid & 31));
    };
    for (const rid of found?.rids?.split(',') ?? []) add(Number(rid));
    const merged = db.all<{ rid: number; root: number }>(
      `SELECT n.rid, r.rid AS root FROM person n INDEXED BY person_root_id CROSS JOIN person r ON r.id = n.root_id
       WHERE n.root_id IS NOT NULL AND n.deleted = 0`,
    );
    for (const root of merged.filter(({ rid }) => isSet(set, rid)).map((row) => row.root)) add(root);
    return set;
  });
  return (rid) => isSet(bits, rid);
}

const isSet = (bits: Uint32Array, rid: number): boolean => (((bits[rid >>> 5] ?? 0) >>> (rid & 31)) & 1) === 1;

const lastRid = (db: ReadDb): number => db.get<{ rid: number | null }>('SELECT max(rid) AS rid FROM person')?.rid ?? 0;

const countHits = (db: ReadDb, expression: string): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM person_fts WHERE person_fts MATCH ? LIMIT ${FEW + 1})`,
    expression,
  )?.n ?? 0;
