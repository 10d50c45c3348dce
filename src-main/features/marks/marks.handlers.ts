import type { ReadDb } from '#db/handles.ts';
import { ok } from '#shared/base/result.ts';
import { type MarkedTable, type SyncState, syncStateOf } from '#shared/domain/sync/marks.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { findExchanged, findPasts, listPasts } from './marks.repo.ts';

type Marks = Readonly<Record<string, SyncState>>;

function marksOf(db: ReadDb, pasts: ReturnType<typeof listPasts>): Marks {
  const exchanged = findExchanged(db);
  return Object.fromEntries(pasts.map(({ id, past }) => [id, syncStateOf(past, exchanged)]));
}

/** The marks of some records of a table, by their ids. */
export const marksOfSome = (db: ReadDb, table: MarkedTable, ids: readonly string[]): Marks =>
  marksOf(db, findPasts(db, table, ids));

export const marksQueries: Of<Queries, 'marks'> = {
  'marks.some': ({ table, ids }, { read }) => ok(marksOfSome(read, table, ids)),
  'marks.whole': ({ table }, { read }) => ok(marksOf(read, listPasts(read, table))),
};
