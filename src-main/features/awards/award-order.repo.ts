import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { unitOrder } from '../units/index.ts';
import { type Condition, conditionOf, searchExpression } from './award-filter.ts';

export interface PageOrder {
  readonly filter: AwardFilter;
  readonly sort: AwardSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Above so many hits it is cheaper to walk an index in order and look each row up among the hits. */
const FEW = 5_000;

/** The awards of a page, as `rid`. Equal ones stand by name, namesakes by birth, then as they came in. */
export function pageOf(db: ReadDb, { filter, sort, descending, offset, limit }: PageOrder): readonly number[] {
  if (sort === 'name') return pageByName(db, filter, descending, offset, limit);
  const { from, condition } = sourceOf(db, filter);
  const { join, by } = orders[sort];
  return rids(
    db,
    `SELECT a.rid FROM ${from} ${join} WHERE ${condition.sql}
     ORDER BY ${by(descending ? 'DESC' : 'ASC')}, a.recipient_kind DESC, a.name_key, a.rid LIMIT ? OFFSET ?`,
    condition,
    limit,
    offset,
  );
}

type Direction = 'ASC' | 'DESC';
interface Order {
  readonly join: string;
  by(direction: Direction): string;
}

const withDecision = 'LEFT JOIN decision d ON d.id = a.decision_id';
const levelRank = `CASE a.level ${levels.map((level, rank) => `WHEN '${level}' THEN ${rank}`).join(' ')} END`;

const orders: Readonly<Record<Exclude<AwardSort, 'name'>, Order>> = {
  unit: {
    join: 'JOIN unit u ON u.id = a.unit_id',
    by: (direction) =>
      unitOrder('u')
        .split(', ')
        .map((term) => `${term} ${direction}`)
        .join(', '),
  },
  awardType: {
    join: 'JOIN award_type t ON t.id = a.award_type_id',
    by: (direction) => `t.sort_order ${direction}, t.code ${direction}`,
  },
  level: { join: '', by: (direction) => `${levelRank} ${direction}` },
  // A number is read as one: 9/QĐ stands before 10/QĐ.
  decisionNumber: {
    join: withDecision,
    by: (direction) => `CAST(d.number AS INTEGER) ${direction}, d.fold_key ${direction}`,
  },
  decidedOn: { join: withDecision, by: (direction) => `d.decided_on ${direction}` },
};

/** Where rows come from: the few hits of a text one by one, else the table with the hits as a condition. */
function sourceOf(db: ReadDb, filter: AwardFilter): { from: string; condition: Condition; few: boolean } {
  const condition = conditionOf(filter);
  const text = searchExpression(filter.text ?? '');
  if (text === undefined) return { from: 'award a', condition, few: false };
  const params = [text, ...condition.params];
  const hits = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM award_fts WHERE award_fts MATCH ? LIMIT ${FEW + 1})`,
    text,
  );
  if ((hits?.n ?? 0) <= FEW) {
    const sql = `award_fts MATCH ? AND ${condition.sql}`;
    return { from: 'award_fts f CROSS JOIN award a ON a.rid = f.rowid', condition: { sql, params }, few: true };
  }
  const sql = `a.rid IN (SELECT rowid FROM award_fts WHERE award_fts MATCH ?) AND ${condition.sql}`;
  return { from: 'award a', condition: { sql, params }, few: false };
}

/**
 * Collectives, then people, each a range of an index that is already in order, so that a page of a million awards is
 * read without sorting them. A filter by unit or person leaves few rows, which are sorted instead.
 */
function pageByName(
  db: ReadDb,
  filter: AwardFilter,
  descending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  const kinds = filter.recipientKind ? [filter.recipientKind] : (['unit', 'person'] as const);
  const direction = descending ? 'DESC' : 'ASC';
  const page: number[] = [];
  let skip = offset;
  for (const [at, recipientKind] of kinds.entries()) {
    const { from, condition, few } = sourceOf(db, { ...filter, recipientKind });
    const table = few ? from : `award a ${indexFor(filter)}`;
    const wanted = limit - page.length;
    const found = rids(
      db,
      `SELECT a.rid FROM ${table} WHERE ${condition.sql} ORDER BY a.name_key ${direction}, a.rid ${direction} LIMIT ? OFFSET ?`,
      condition,
      wanted,
      skip,
    );
    page.push(...found);
    if (page.length === limit || at === kinds.length - 1) break;
    // Fewer than a page: the next kind begins inside it, or somewhere before it.
    const all = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${condition.sql}`, ...condition.params);
    skip = Math.max(0, skip - (all?.n ?? 0));
  }
  return page;
}

const indexFor = ({ personId, unitId, year }: AwardFilter): string => {
  if (personId) return 'INDEXED BY award_person';
  if (unitId) return 'INDEXED BY award_unit';
  return year === undefined ? 'INDEXED BY award_sort' : 'INDEXED BY award_year';
};

function rids(db: ReadDb, sql: string, { params }: Condition, limit: number, offset: number): readonly number[] {
  return db.all<{ rid: number }>(sql, ...params, limit, offset).map(({ rid }) => rid);
}
