import type { WriteDb } from '#db/handles.ts';
import type { Result } from '#shared/base/result.ts';

/** One change among many: refused, it leaves nothing of its own behind, and the others stand. */
export function attempt<T>(db: WriteDb, change: () => Result<T>): Result<T> {
  db.run('SAVEPOINT one_of_many');
  const result = change();
  if (!result.ok) db.run('ROLLBACK TO one_of_many');
  db.run('RELEASE one_of_many');
  return result;
}

/** Rows that this connection has changed so far, whatever it was rolled back since. */
export const changesSoFar = (db: WriteDb): number => db.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
