import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { numbersIn } from './award-hits.repo.ts';
import { type Direction, rankedBy } from './award-sorts.ts';
import { isNarrow } from './award-source.repo.ts';
import { type Stretch, walkOfNames } from './award-walks.repo.ts';

/**
 * All awards of a filter in an order. They are read by name, as an index holds them, and then dealt out by the place of
 * their unit, form or decision, of which there are few: SQLite would sort a million names, and take three times as long.
 */
export function wholeOrder(db: ReadDb, filter: AwardFilter, sort: AwardSort, direction: Direction): Uint32Array {
  if (sort === 'name') return listByName(db, walkOfNames(db, filter, direction)).rids;
  const { rids, keys } = placedBy(db, filter, sort);
  return dealOut(rids, keys, direction);
}

type Key<Sort extends AwardSort = AwardSort> = readonly [sort: Sort, direction: Direction];
type Ranking = Exclude<AwardSort, 'name'>;

/** In the order of `first`; what shares a place there stands in that of `then`. */
export function orderedTwice(db: ReadDb, filter: AwardFilter, first: Key<Ranking>, then: Key): Uint32Array {
  const [sort, direction] = first;
  const order = wholeOrder(db, filter, ...then);
  const { rids, keys } = placedBy(db, filter, sort);
  const placeOf = new Uint32Array(rids.reduce((most, rid) => Math.max(most, rid), 0) + 1);
  for (const [at, rid] of rids.entries()) placeOf[rid] = keys[at] ?? 0;
  return dealOut(
    order,
    order.map((rid) => placeOf[rid] ?? 0),
    direction,
  );
}

/** The awards by name, and beside each the place of what it is sorted by. */
function placedBy(db: ReadDb, filter: AwardFilter, sort: Ranking): Listed {
  const { join, key, places } = rankedBy(sort);
  const { rids, keys } = isOpen(filter, sort)
    ? withDecisions(db, listByName(db, walkOfNames(db, filter, 'ASC')).rids)
    : listByName(db, walkOfNames(db, filter, 'ASC'), { join, key });
  const ranks = db.all<{ key: number; place: number }>(places);
  const placeOf = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank.key), 0) + 1);
  for (const rank of ranks) placeOf[rank.key] = rank.place;
  return { rids, keys: keys.map((at) => placeOf[at] ?? 0) };
}

/** Of so many awards the decision of each is read from the index that has them together, not one by one. */
const isOpen = ({ year, level, awardTypeId, unitId, ...rest }: AwardFilter, sort: AwardSort): boolean =>
  (sort === 'decidedOn' || sort === 'decisionNumber') && !year && !level && !awardTypeId && !unitId && !isNarrow(rest);

function withDecisions(db: ReadDb, rids: Uint32Array): Listed {
  const row = db.get<{ rids: string | null; keys: string | null; last: number | null }>(
    `SELECT group_concat(a.rid) AS rids, group_concat(d.rid) AS keys, max(a.rid) AS last
     FROM decision d CROSS JOIN award a INDEXED BY award_decision ON a.decision_id = d.id`,
  );
  const keyOf = new Uint32Array((row?.last ?? 0) + 1);
  const keys = numbersIn(row?.keys);
  for (const [at, rid] of numbersIn(row?.rids).entries()) keyOf[rid] = keys[at] ?? 0;
  return { rids, keys: rids.map((rid) => keyOf[rid] ?? 0) };
}

interface Listed {
  readonly rids: Uint32Array;
  /** of each, when one was asked for */
  readonly keys: Uint32Array;
}

function listByName(db: ReadDb, walk: Iterable<Stretch>, ranked = { join: '', key: '0' }): Listed {
  const parts = [...walk].map(({ source: { from, where, params }, by, keeps }): Listed => {
    const row = db.get<{ rids: string | null; keys: string | null }>(
      `SELECT group_concat(rid) AS rids, group_concat(key) AS keys
       FROM (SELECT a.rid, ${ranked.key} AS key FROM ${from} ${ranked.join} WHERE ${where} ORDER BY ${by})`,
      ...params,
    );
    const [rids, keys] = [numbersIn(row?.rids), numbersIn(row?.keys)];
    return keeps
      ? { rids: rids.filter(keeps.byRid), keys: keys.filter((_, at) => keeps.byRid(rids[at] ?? 0)) }
      : { rids, keys };
  });
  return { rids: joined(parts.map(({ rids }) => rids)), keys: joined(parts.map(({ keys }) => keys)) };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Puts everything at its place; what shares one keeps its order. */
function dealOut(rids: Uint32Array, places: Uint32Array, direction: Direction): Uint32Array {
  const last = places.reduce((most, place) => Math.max(most, place), 0);
  const turned = direction === 'ASC' ? places : places.map((place) => last - place);
  const next = new Uint32Array(last + 2);
  for (const place of turned) next[place + 1] = (next[place + 1] ?? 0) + 1;
  for (let place = 1; place < next.length; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const order = new Uint32Array(rids.length);
  for (const [at, place] of turned.entries()) {
    const to = next[place] ?? 0;
    order[to] = rids[at] ?? 0;
    next[place] = to + 1;
  }
  return order;
}
