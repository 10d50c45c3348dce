import type { WriteDb } from './handles.ts';

/**
 * Takes the triggers of new awards away while a merge adds thousands of them, whose keys, entries in the log and search
 * it makes itself: a statement with triggers copies each page before it writes to it, which was a fifth of a large
 * bundle's time. All happens inside the transaction, which also brings them back when it is undone.
 * Returns what puts them back.
 */
export function withoutAwardTriggers(db: WriteDb): () => void {
  const triggers = db.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'award' AND sql LIKE '%AFTER INSERT ON award%' ORDER BY rowid`,
  );
  for (const { name } of triggers) db.run(`DROP TRIGGER ${name}`);
  return () => {
    for (const { sql } of triggers) db.run(sql);
  };
}
