import type { Cell, ReadDb } from '#db/handles.ts';
import type { PersonFilter } from '#shared/api/people.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { markedRids } from '../marks/index.ts';
import { manyHits, textCondition } from './person-source.repo.ts';

export interface PageOrder {
  readonly filter: PersonFilter;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Up to so many are read one by one. */
const FEW = 2_000;

interface Source {
  readonly from: string;
  readonly where: string;
  readonly params: readonly Cell[];
}

/** Few hits of a text are read one by one; otherwise the index that holds all a filter asks for is walked. */
function sourceOf(db: ReadDb, { text = '', ...filter }: PersonFilter): Source {
  const asked = textCondition(db, text);
  const marked = filter.mark && markedRids(db, 'person', filter.mark);
  const terms: readonly (readonly [sql: string, value: Cell | undefined])[] = [
    ['p.unit_id = ?', filter.unitId && uuidToBytes(filter.unitId)],
    ['p.kind = ?', filter.kind],
    ['p.status = ?', filter.status],
    ['p.rank = ?', filter.rank],
    ['p.rid IN (SELECT value FROM json_each(?))', marked && `[${marked.join()}]`],
  ];
  const used = terms.filter((term): term is readonly [string, Cell] => term[1] !== undefined);
  // The sign keeps few from being looked for along an index of everybody.
  const stands = [asked?.few ? '+p.deleted = 0' : 'p.deleted = 0', 'p.root_id IS NULL'];
  return {
    from: asked?.few || (marked && marked.length <= FEW) ? 'person p' : 'person p INDEXED BY person_list',
    where: [...stands, ...(asked ? [asked.sql] : []), ...used.map(([sql]) => sql)].join(' AND '),
    params: [...(asked?.params ?? []), ...used.map(([, value]) => value)],
  };
}

/**
 * The people of a page, as `rid`: by given name, namesakes as they came in. The order is kept until the register changes;
 * hits of a text that are many are picked out of everybody's, which every word shares.
 */
export function pageOf(db: ReadDb, { filter, descending, offset, limit }: PageOrder): readonly number[] {
  const { text = '', ...rest } = filter;
  const expression = textCondition(db, text)?.expression;
  if (expression === undefined) return [...orderOf(db, filter, descending).subarray(offset, offset + limit)];
  const isHit = manyHits(db, expression);
  const page: number[] = [];
  let hits = 0;
  for (const rid of orderOf(db, rest, descending)) {
    if (!isHit(rid)) continue;
    hits += 1;
    if (hits > offset) page.push(rid);
    if (page.length === limit) break;
  }
  return page;
}

const orderOf = (db: ReadDb, filter: PersonFilter, descending: boolean): Uint32Array =>
  rememberedOrder(db, JSON.stringify(['people', filter, descending]), () => {
    const { from, where, params } = sourceOf(db, filter);
    const by = descending ? 'p.sort_key DESC, p.rid DESC' : 'p.sort_key, p.rid';
    // One text of numbers crosses into this language far faster than a row for each.
    const row = db.get<{ rids: string | null }>(
      `SELECT group_concat(rid) AS rids FROM (SELECT p.rid FROM ${from} WHERE ${where} ORDER BY ${by})`,
      ...params,
    );
    return Uint32Array.from(row?.rids?.split(',') ?? [], Number);
  });

export function totalsOf(db: ReadDb, filter: PersonFilter): { readonly total: number; readonly outsiders: number } {
  const { from, where, params } = sourceOf(db, filter);
  const row = db.get<{ total: number; outsiders: number | null }>(
    `SELECT count(*) AS total, sum(p.kind = 'outsider') AS outsiders FROM ${from} WHERE ${where}`,
    ...params,
  );
  return { total: row?.total ?? 0, outsiders: row?.outsiders ?? 0 };
}
