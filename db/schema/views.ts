import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A filter, an order and columns of a list, kept under a name. */
export const listView = sqliteTable(
  'list_view',
  {
    list: text('list').notNull(),
    name: text('name').notNull(),
    foldKey: text('fold_key').notNull(),
    /** JSON */
    state: text('state').notNull(),
    /** 1: the list begins with it */
    opening: integer('opening').notNull().default(0),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.name] })],
);

/** How the columns of a list were left. */
export const listArrangement = sqliteTable('list_arrangement', {
  list: text('list').primaryKey(),
  /** JSON */
  arrangement: text('arrangement').notNull(),
  savedAt: integer('saved_at').notNull(),
});
