import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** Every paper that left, once for each time. */
export const printLog = sqliteTable(
  'print_log',
  {
    id: integer('id').primaryKey(),
    code: text('code').notNull(),
    at: integer('at').notNull(),
    /** YYYY-MM-DD by this station's clock */
    day: text('day').notNull(),
    actor: text('actor').notNull(),
    station: uuid('station').notNull(),
    kind: text('kind').notNull(),
    /** JSON */
    choice: text('choice').notNull(),
    title: text('title').notNull(),
    foldKey: text('fold_key').notNull(),
    pages: integer('pages').notNull(),
    rows: integer('rows').notNull(),
    said: text('said').notNull(),
    way: text('way').notNull(),
    target: text('target').notNull(),
    copies: integer('copies').notNull(),
  },
  (t) => [index('print_log_code').on(t.code), index('print_log_at').on(t.at)],
);
