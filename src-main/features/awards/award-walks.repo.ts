import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { bytesToUuid, type Id } from '#shared/base/ids.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { searchExpression, searchTest } from '../../platform/register/search-expression.ts';
import { markedRids } from '../marks/index.ts';
import { unitOrder } from '../units/index.ts';
import { type NamedUnits, unitsHolding } from './award-collectives.repo.ts';
import { allHits, fewHits } from './award-hits.repo.ts';
import type { Keeps } from './award-pieces.repo.ts';
import { type Direction, decisionOrders, each } from './award-sorts.ts';
import { fewMarked, isNarrow, type Source, sourceOf, suitedIndex, wholeCondition } from './award-source.repo.ts';

/** A part of an order, which an index holds ready or which is short enough to be sorted at once. */
export interface Stretch {
  readonly source: Source;
  readonly by: string;
  /** how many there are, a text left out, where that is known */
  readonly length?: number;
  /** keeps the hits of a text, where they are many */
  readonly keeps?: Keeps;
}

export type Walk = Iterable<Stretch>;

export const byName = 'a.recipient_kind DESC, a.name_key, a.rid';

/** Descending by their names in the store, so that a whole order and its stretches agree. */
const kindsOf = ({ recipientKind }: AwardFilter): readonly RecipientKind[] =>
  recipientKind ? [recipientKind] : ['unit', 'person', 'household'];

/**
 * The awards of a filter by name, collectives first in either direction.
 * @param glance only the first pages are wanted: for these many short stretches are worth their price
 */
export function* walkOfNames(db: ReadDb, filter: AwardFilter, direction: Direction, glance = false): Walk {
  const names = `a.name_key ${direction}, a.rid ${direction}`;
  const ofAllKinds = `a.recipient_kind DESC, ${names}`;
  const text = searchExpression(filter.text ?? '');
  const few = text === undefined ? undefined : fewHits(db, text);
  if (few || isNarrow(filter) || fewMarked(db, filter)) {
    const walk = filter.year === undefined ? 'award_sort' : 'award_year';
    yield { source: sourceOf(db, filter, walk), by: ofAllKinds };
    return;
  }
  const marks = marksIn(db, filter);
  const keeps = keepsOf(text === undefined ? undefined : hitsOf(db, filter.text ?? '', text), marks);
  const units = text === undefined || !glance ? undefined : unitsHolding(db, filter.text ?? '');
  for (const recipientKind of kindsOf(filter)) {
    // Looked up as bits: among many, a condition would have to be read for each statement.
    const ofKind = { ...filter, recipientKind, mark: undefined };
    const suited = suitedIndex(db, ofKind);
    if (!suited) continue;
    const { sql: where, params } = wholeCondition(db, ofKind);
    const source = { from: `award a INDEXED BY ${suited.index}`, where, params };
    if (units && recipientKind !== 'person' && suited.few === undefined) {
      for (const named of direction === 'ASC' ? units : units.toReversed())
        yield { source: ofUnits(source, named), by: names, ...keepsOf(undefined, marks) };
      continue;
    }
    yield { source, by: names, ...keeps, ...(suited.few !== undefined && { length: suited.few }) };
  }
}

/** Their stretch of the order of names. */
const ofUnits = ({ from, where, params }: Source, { sortKey, ids }: NamedUnits): Source => ({
  from,
  where: `${where} AND a.name_key >= ? || char(1) AND a.name_key < ? || char(2)
    AND a.unit_id IN (SELECT unhex(value) FROM json_each(?))`,
  params: [...params, sortKey, sortKey, JSON.stringify(ids)],
});

/** Of many hits the set is made only when a page needs more of them than its first piece holds. */
function hitsOf(db: ReadDb, text: string, expression: string): Keeps {
  const holds = searchTest(text);
  let all: Keeps['byRid'] | undefined;
  return {
    byRid: (rid) => {
      all ??= allHits(db, expression);
      return all(rid);
    },
    atOnce: (_, key) => holds(key),
  };
}

function keepsOf(hits: Keeps | undefined, marks: Keeps['byRid'] | undefined): { readonly keeps?: Keeps } {
  if (!marks) return hits ? { keeps: hits } : {};
  if (!hits) return { keeps: { byRid: marks } };
  const { byRid, atOnce } = hits;
  return {
    keeps: {
      byRid: (rid) => byRid(rid) && marks(rid),
      atOnce: atOnce && ((rid, key) => marks(rid) && atOnce(rid, key)),
    },
  };
}

function marksIn(db: ReadDb, { mark }: AwardFilter): Keeps['byRid'] | undefined {
  if (!mark) return undefined;
  const marked = new Set(markedRids(db, 'award', mark));
  return (rid) => marked.has(rid);
}

/** What only people, posts or clusters can tell is looked up for every award: once is enough. */
const asksOfOthers = ({ clusterId, sex, standing }: AwardFilter): boolean =>
  clusterId !== undefined || sex !== undefined || standing !== undefined;

/** An order that its first pages can be read from without sorting all of it; undefined where there is none. */
export function walkOf(db: ReadDb, filter: AwardFilter, sort: AwardSort, direction: Direction): Walk | undefined {
  if (sort === 'name') return walkOfNames(db, filter, direction, true);
  const { text, unitId, year } = filter;
  // Few awards are sorted at once.
  if (isNarrow(filter) || unitId || filter.mark || asksOfOthers(filter) || searchExpression(text ?? '') !== undefined)
    return undefined;
  switch (sort) {
    case 'unit':
      return walkOfUnits(db, filter, direction);
    case 'awardType':
      return walkOfTypes(db, filter, direction);
    case 'level':
      return walkOfLevels(db, filter, direction);
    case 'decidedOn':
    case 'decisionNumber': {
      return year !== undefined || areFew(db, filter)
        ? undefined
        : walkOfDecisions(db, filter, decisionOrders[sort](direction), direction);
    }
  }
}

function* walkOfUnits(db: ReadDb, filter: AwardFilter, direction: Direction): Walk {
  const units = db.all<{ id: Uint8Array }>(`SELECT u.id FROM unit u ORDER BY ${each(unitOrder('u'), direction)}`);
  for (const { id } of units)
    yield* walkOfNames(db, { ...filter, unitId: bytesToUuid(id) as Id<'unit'>, unitScope: 'alone' }, 'ASC');
}

function* walkOfTypes(db: ReadDb, filter: AwardFilter, direction: Direction): Walk {
  // Two of a customer's own may stand in the same place; then their awards stand among each other.
  const places = db.all<{ ids: string }>(
    `SELECT group_concat(hex(t.id)) AS ids FROM award_type t GROUP BY t.sort_order, t.code ORDER BY ${each('t.sort_order, t.code', direction)}`,
  );
  for (const { ids } of places) {
    const types = ids.split(',').map((hex) => bytesToUuid(Buffer.from(hex, 'hex')) as Id<'awardType'>);
    const [awardTypeId, ...others] = types;
    if (filter.awardTypeId && !types.includes(filter.awardTypeId)) continue;
    if (others.length > 0 && !filter.awardTypeId) yield ofSeveralTypes(db, filter, ids);
    else yield* walkOfNames(db, { ...filter, awardTypeId: filter.awardTypeId ?? awardTypeId }, 'ASC');
  }
}

function ofSeveralTypes(db: ReadDb, filter: AwardFilter, ids: string): Stretch {
  const { sql, params } = wholeCondition(db, filter);
  const where = `a.award_type_id IN (SELECT unhex(value) FROM json_each(?)) AND ${sql}`;
  return {
    source: {
      from: 'award a INDEXED BY award_form',
      where,
      params: [JSON.stringify(ids.split(',')), ...params],
    },
    by: byName,
  };
}

function* walkOfLevels(db: ReadDb, filter: AwardFilter, direction: Direction): Walk {
  for (const level of direction === 'ASC' ? levels : levels.toReversed())
    if (!filter.level || filter.level === level) yield* walkOfNames(db, { ...filter, level }, 'ASC');
}

const areFew = (db: ReadDb, filter: AwardFilter): boolean =>
  kindsOf(filter).every((recipientKind) => {
    const suited = suitedIndex(db, { ...filter, recipientKind });
    return !suited || suited.few !== undefined;
  });

/** Awards without a decision stand where the lowest decision would. */
function walkOfDecisions(db: ReadDb, filter: AwardFilter, by: string, direction: Direction): Walk {
  const { sql, params } = wholeCondition(db, filter);
  const from = 'award a INDEXED BY award_decision';
  const none: Stretch = { source: { from, where: `a.decision_id IS NULL AND ${sql}`, params }, by: byName };
  const decided: Stretch = {
    source: { from: `decision d CROSS JOIN ${from} ON a.decision_id = d.id`, where: sql, params },
    by: `${by}, ${byName}`,
  };
  return direction === 'ASC' ? [none, decided] : [decided, none];
}
