import type { ReadDb } from '#db/handles.ts';
import type { Condition } from './award-filter.ts';
import { numbersIn } from './award-hits.repo.ts';

/** What is wanted of a walk: so many of those that are kept, behind so many that are skipped. */
export interface Wanted {
  readonly keeps: (rid: number) => boolean;
  readonly skip: number;
  readonly wanted: number;
}

/** The first piece holds a page where one award in twenty is kept; where none is, four pieces hold a million. */
const FIRST_PIECE = 2_000;
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
      if (keeps(rid) && kept.push(rid) === skip + wanted) return { rids: kept.slice(skip), passed: skip };
    if (piece.length < size) return { rids: kept.slice(skip), passed: Math.min(skip, kept.length) };
  }
}
