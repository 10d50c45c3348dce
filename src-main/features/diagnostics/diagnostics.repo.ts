import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';

export const countRows = (db: ReadDb): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...syncedTables.map(({ name }) => name), 'sync_tx', 'sync_log'].map((name) => [
      name,
      db.get<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)?.n ?? 0,
    ]),
  );

export const countBundles = (db: ReadDb): { readonly sent: number; readonly received: number } =>
  db.get(
    `SELECT coalesce(sum(direction = 'sent'), 0) AS sent, coalesce(sum(direction = 'received'), 0) AS received FROM bundle_log`,
  ) ?? { sent: 0, received: 0 };

export const countWaiting = (db: ReadDb): Readonly<Record<string, number>> =>
  Object.fromEntries(
    db
      .all<{ reason: string; n: number }>('SELECT reason, count(*) AS n FROM sync_pending GROUP BY reason')
      .map(({ reason, n }) => [reason, n]),
  );

export const countConflicts = (db: ReadDb): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM (SELECT DISTINCT tbl, row, col FROM sync_head)')?.n ?? 0;

export interface SqliteFacts {
  readonly version: string;
  readonly steps: number;
  /** whole pages, those in the journal among them */
  readonly bytes: number;
}

export const sqliteFacts = (db: ReadDb): SqliteFacts =>
  db.get(
    `SELECT sqlite_version() AS version, (SELECT user_version FROM pragma_user_version) AS steps,
     (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS bytes`,
  ) ?? { version: '', steps: 0, bytes: 0 };
