import type { ReadDb } from '#db/handles.ts';
import type { Condition } from './award-filter.ts';
import { numbersIn } from './award-hits.repo.ts';

/** What is wanted of a walk: so many of those that are kept, behind so many that are skipped. */
export interface Wanted {
  readonly keeps: Keeps;
  readonly skip: number;
  readonly wanted: number;
}

/** Whether a row is kept, by its `rid`; `atOnce` by its search key, which is dearer a row but needs no start. */
export interface Keeps {
  readonly byRid: (rid: number) => boolean;
  readonly atOnce?: ((rid: number, key: string) => boolean) | undefined;
}

/** The first piece holds a page where one award in twenty is kept; where none is, four pieces hold a million. */
const FIRST_PIECE = 2_000;
/** Up to so many rows are wanted when a text is being typed. */
const GLANCE = 200;
const LARGER_BY = 16;

/**
 * Walks an index in growing pieces, each of which crosses into this language as one text: row by row a quarter of a
 * million collectives, of whom none is called what somebody looks for, took five times as long.
 * @param walk selects `rid` in an order
 * @returns `passed`: how many of those that are to be skipped stand there
 */
export function keptOf(
  db: ReadDb,
  walk: Condition,
  { keeps, skip, wanted }: Wanted,
  firstPiece = FIRST_PIECE,
): { rids: number[]; passed: number } {
  const first = skip + wanted <= GLANCE && keeps.atOnce ? keptAtOnce(db, walk, keeps.atOnce) : [];
  if (first.length >= skip + wanted) return { rids: first.slice(skip, skip + wanted), passed: skip };
  const kept: number[] = [];
  for (let [at, size] = [0, firstPiece]; ; at += size, size *= LARGER_BY) {
    const row = db.get<{ rids: string | null }>(
      `SELECT group_concat(rid) AS rids FROM (${walk.sql} LIMIT ? OFFSET ?)`,
      ...walk.params,
      size,
      at,
    );
    const piece = numbersIn(row?.rids);
    for (const rid of piece)
      if (keeps.byRid(rid) && kept.push(rid) === skip + wanted) return { rids: kept.slice(skip), passed: skip };
    if (piece.length < size) return { rids: kept.slice(skip), passed: Math.min(skip, kept.length) };
  }
}

/** Those of the first piece that are kept: every hit need not be known for a page of a name's beginning. */
const keptAtOnce = (db: ReadDb, walk: Condition, keeps: (rid: number, key: string) => boolean): number[] =>
  db
    .all<{ rid: number; key: string | null }>(
      `SELECT w.rid, a.fold_key AS key FROM (${walk.sql} LIMIT ?) w CROSS JOIN award a ON a.rid = w.rid`,
      ...walk.params,
      FIRST_PIECE,
    )
    .filter(({ rid, key }) => keeps(rid, key ?? ''))
    .map(({ rid }) => rid);
