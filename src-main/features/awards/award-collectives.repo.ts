import type { ReadDb } from '#db/handles.ts';
import { searchBeginnings, searchTest } from '../../platform/register/search-expression.ts';

/** Units whose awards stand together in the order of names: one, or several of the same name. */
export interface NamedUnits {
  readonly sortKey: string;
  readonly ids: readonly string[];
}

/** Something in a search key begins so. */
const stands = `(' ' || fold_key) GLOB '*[^a-z0-9]' || ? || '*'`;

/**
 * The units whose collectives and families are hits of a text, by name: these are found by unit and decision alone, and
 * to look at a quarter of a million in vain took seventy milliseconds. Undefined where a decision may hold a word.
 */
export function unitsHolding(db: ReadDb, text: string): readonly NamedUnits[] | undefined {
  const beginnings = searchBeginnings(text);
  if (beginnings.some((beginning) => db.get(`SELECT 1 FROM decision WHERE ${stands} LIMIT 1`, beginning)))
    return undefined;
  const holds = searchTest(text);
  const found = db
    .all<{ id: string; sortKey: string; foldKey: string }>(
      `SELECT hex(id) AS id, sort_key AS sortKey, fold_key AS foldKey FROM unit
       WHERE ${beginnings.map(() => stands).join(' AND ')} ORDER BY sort_key`,
      ...beginnings,
    )
    .filter(({ foldKey }) => holds(foldKey));
  const bySortKey = new Map<string, string[]>();
  for (const { id, sortKey } of found) bySortKey.set(sortKey, [...(bySortKey.get(sortKey) ?? []), id]);
  return [...bySortKey].map(([sortKey, ids]) => ({ sortKey, ids }));
}
