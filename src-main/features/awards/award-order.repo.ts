import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';
import { keptOf } from './award-pieces.repo.ts';
import type { Direction } from './award-sorts.ts';
import { sourceOf } from './award-source.repo.ts';
import { type Stretch, type Walk, walkOf } from './award-walks.repo.ts';
import { orderedTwice, wholeOrder } from './award-whole-order.repo.ts';

export interface PageOrder {
  readonly filter: AwardFilter;
  readonly sort: AwardSort;
  readonly descending: boolean;
  readonly thenSort?: AwardSort | undefined;
  readonly thenDescending?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Up to here the indexes are walked page by page; further down it is cheaper to order all awards once. */
const WALKED = 20_000;

/** The same while a text is being typed, of which only the first pages are looked at. */
const GLANCE = 1_000;

/**
 * The awards of a page, as `rid`: equal ones stand by name, namesakes by birth, then as they came in. What an index
 * holds in order is read from there, a page at a time; any other order is made once and kept until the register changes.
 */
export function pageOf(db: ReadDb, order: PageOrder): readonly number[] {
  const { filter, sort, descending, thenSort, thenDescending = false, offset, limit } = order;
  const direction = directionOf(descending);
  // Names tell awards apart by themselves: only namesakes of one birthday would stand by a further key.
  const then = sort === 'name' ? undefined : thenSort;
  const searched = searchExpression(filter.text ?? '') !== undefined;
  const walk = offset < (searched ? GLANCE : WALKED) ? walkOf(db, filter, sort, direction) : undefined;
  if (walk && !then) return pageAcross(db, walk, offset, limit);
  const rids = rememberedOrder(db, JSON.stringify([filter, sort, descending, then, thenDescending]), () =>
    then && sort !== 'name'
      ? orderedTwice(db, filter, [sort, direction], [then, directionOf(thenDescending)])
      : wholeOrder(db, filter, sort, direction),
  );
  return [...rids.subarray(offset, offset + limit)];
}

const directionOf = (descending: boolean): Direction => (descending ? 'DESC' : 'ASC');

function pageAcross(db: ReadDb, walk: Walk, offset: number, limit: number): readonly number[] {
  const page: number[] = [];
  let skip = offset;
  for (const stretch of walk) {
    const wanted = limit - page.length;
    const { rids, passed } = partOf(db, stretch, skip, wanted);
    page.push(...rids);
    skip -= passed;
    if (page.length === limit) break;
  }
  return page;
}

/** `passed`: how many of those that are to be skipped stand here. */
function partOf(db: ReadDb, stretch: Stretch, skip: number, wanted: number): { rids: number[]; passed: number } {
  const { source, by, keeps, length } = stretch;
  const rows = `FROM ${source.from} WHERE ${source.where}`;
  if (keeps)
    return keptOf(db, { sql: `SELECT a.rid ${rows} ORDER BY ${by}`, params: source.params }, { keeps, skip, wanted });
  if (length !== undefined && length <= skip) return { rids: [], passed: length };
  const found = db.all<{ rid: number }>(
    `SELECT a.rid ${rows} ORDER BY ${by} LIMIT ? OFFSET ?`,
    ...source.params,
    wanted,
    skip,
  );
  const rids = found.map(({ rid }) => rid);
  if (skip === 0 || rids.length > 0) return { rids, passed: skip };
  return { rids, passed: db.get<{ n: number }>(`SELECT count(*) AS n ${rows}`, ...source.params)?.n ?? 0 };
}

/** Every award that a filter lets through. */
export const listIds = (db: ReadDb, filter: AwardFilter): readonly string[] => {
  const { from, where, params } = sourceOf(db, filter, filter.year === undefined ? 'award_sort' : 'award_year');
  return db
    .all<{ id: Uint8Array }>(`SELECT a.id FROM ${from} WHERE ${where}`, ...params)
    .map(({ id }) => bytesToUuid(id));
};
