import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';
import { conditionOf } from './award-filter.ts';
import { type Direction, decisionOrders, sortedBy } from './award-sorts.ts';
import { isNarrow, type Source, sourceOf } from './award-source.repo.ts';

export interface PageOrder {
  readonly filter: AwardFilter;
  readonly sort: AwardSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A part of the order, which an index holds ready. */
interface Stretch {
  readonly source: Omit<Source, 'wide'>;
  readonly by: string;
}

/** Up to here the decisions are walked one by one; further down it is cheaper to order all awards once. */
const WALKED = 20_000;

/** Rows that are looked at while a text is being typed. */
const GLANCE = 1_000;

/**
 * The awards of a page, as `rid`: equal ones stand by name, namesakes by birth, then as they came in. What an index
 * holds in order is read from there, a page at a time; any other order is made once and kept until the register changes.
 */
export function pageOf(db: ReadDb, order: PageOrder): readonly number[] {
  const { offset, limit } = order;
  const stretches = stretchesOf(db, order);
  if (stretches) return pageAcross(db, stretches, offset, limit);
  const { filter, sort, descending } = order;
  const rids = rememberedOrder(db, JSON.stringify([filter, sort, descending]), () => wholeOrder(db, order));
  return [...rids.subarray(offset, offset + limit)];
}

function stretchesOf(db: ReadDb, { filter, sort, descending, offset }: PageOrder): readonly Stretch[] | undefined {
  const direction = descending ? 'DESC' : 'ASC';
  const { text = '', unitId, year } = filter;
  if (unitId || isNarrow(filter)) return undefined;
  const searched = searchExpression(text) !== undefined;
  if (sort === 'name') {
    // While a word is typed only its first page is looked at; whoever scrolls on pays for the whole order once.
    if (searched && (offset >= GLANCE || !sourceOf(db, filter, '').wide)) return undefined;
    const by = `a.name_key ${direction}, a.rid ${direction}`;
    return kindsOf(filter).map((recipientKind) => ({
      source: sourceOf(db, { ...filter, recipientKind }, walkFor(filter)),
      by,
    }));
  }
  const byDecision = sort === 'decidedOn' || sort === 'decisionNumber';
  if (!byDecision || searched || year !== undefined || offset >= WALKED) return undefined;
  return walkOfDecisions(filter, decisionOrders[sort](direction), direction);
}

const walkFor = ({ year }: AwardFilter): string => (year === undefined ? 'award_sort' : 'award_year');

/** Descending by their names in the store, so that a whole order and its stretches agree. */
const kindsOf = ({ recipientKind }: AwardFilter): readonly RecipientKind[] =>
  recipientKind ? [recipientKind] : ['unit', 'person', 'household'];

const byName = 'a.recipient_kind DESC, a.name_key, a.rid';

/** Awards without a decision stand where the lowest decision would. */
function walkOfDecisions(filter: AwardFilter, by: string, direction: Direction): readonly Stretch[] {
  const { sql, params } = conditionOf(filter);
  const from = 'award a INDEXED BY award_decision';
  const none: Stretch = { source: { from, where: `a.decision_id IS NULL AND ${sql}`, params }, by: byName };
  const decided: Stretch = {
    source: { from: `decision d CROSS JOIN ${from} ON a.decision_id = d.id`, where: sql, params },
    by: `${by}, ${byName}`,
  };
  return direction === 'ASC' ? [none, decided] : [decided, none];
}

function pageAcross(db: ReadDb, stretches: readonly Stretch[], offset: number, limit: number): readonly number[] {
  const page: number[] = [];
  let skip = offset;
  for (const [at, { source, by }] of stretches.entries()) {
    const { params } = source;
    const rows = `FROM ${source.from} WHERE ${source.where}`;
    const wanted = limit - page.length;
    const found = db.all<{ rid: number }>(
      `SELECT a.rid ${rows} ORDER BY ${by} LIMIT ? OFFSET ?`,
      ...params,
      wanted,
      skip,
    );
    page.push(...found.map(({ rid }) => rid));
    if (page.length === limit || at === stretches.length - 1) break;
    // Fewer than a page: the next stretch begins inside it, or before it.
    const length = db.get<{ n: number }>(`SELECT count(*) AS n ${rows}`, ...params)?.n ?? 0;
    skip = Math.max(0, skip - length);
  }
  return page;
}

function wholeOrder(db: ReadDb, { filter, sort, descending }: PageOrder): Uint32Array {
  const { from, where, params } = sourceOf(db, filter, walkFor(filter));
  const { join, by } = sortedBy(sort, descending ? 'DESC' : 'ASC');
  // One text of numbers crosses into this language far faster than a row for each.
  const row = db.get<{ rids: string | null }>(
    `SELECT group_concat(rid) AS rids FROM (SELECT a.rid FROM ${from} ${join} WHERE ${where} ORDER BY ${by}, ${byName})`,
    ...params,
  );
  return Uint32Array.from(row?.rids?.split(',') ?? [], Number);
}

/** Every award that a filter lets through. */
export const listIds = (db: ReadDb, filter: AwardFilter): readonly string[] => {
  const { from, where, params } = sourceOf(db, filter, walkFor(filter));
  return db
    .all<{ id: Uint8Array }>(`SELECT a.id FROM ${from} WHERE ${where}`, ...params)
    .map(({ id }) => bytesToUuid(id));
};
