import type { WriteDb } from './handles.ts';

/** The search indexes of an import, filled after its rows. */
export interface DeferredSearch {
  /** How many rows still wait. */
  waiting(): number;
  /** Indexes the next rows, at most so many of each table. */
  index(most: number): void;
  /** Back to indexing every row as it comes. Throws: while rows wait. */
  end(): void;
}

interface Table {
  readonly name: string;
  readonly until: () => number;
  done: number;
}

/**
 * Lets the search indexes wait while many people and awards are added. Until `end` rows may only be added: an index
 * cannot forget what it has not been told.
 */
export function deferSearch(db: WriteDb): DeferredSearch {
  const lastRid = (table: string): number =>
    db.get<{ rid: number }>(`SELECT coalesce(max(rid), 0) AS rid FROM ${table}`)?.rid ?? 0;
  const tables: Table[] = ['person', 'award'].map((name) => ({
    name,
    until: () => lastRid(name),
    done: lastRid(name),
  }));
  const waiting = (): number => tables.reduce((sum, { until, done }) => sum + until() - done, 0);
  db.run('UPDATE sync_ctx SET bulk = 1');
  return {
    waiting,
    index(most) {
      for (const table of tables) {
        const { name, done } = table;
        const to = Math.min(table.until(), done + most);
        db.run(
          `INSERT INTO ${name}_fts (rowid, fold_key) SELECT rid, fold_key FROM ${name} WHERE rid > ? AND rid <= ?`,
          done,
          to,
        );
        table.done = to;
      }
    },
    end() {
      if (waiting() > 0) throw new Error('rows are not searchable yet');
      db.run('UPDATE sync_ctx SET bulk = 0');
    },
  };
}
