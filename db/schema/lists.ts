import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The columns and the end that a kind of list was last printed with. */
export const listLook = sqliteTable('list_look', {
  kind: text('kind').primaryKey(),
  /** JSON */
  look: text('look').notNull(),
  savedAt: integer('saved_at').notNull(),
});
