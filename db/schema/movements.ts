import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const movement = sqliteTable('movement', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  /** regular, thematic, special or peak */
  kind: text('kind').notNull(),
  planNumber: text('plan_number'),
  planDate: text('plan_date'),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  slogan: text('slogan'),
  targets: text('targets'),
  note: text('note'),
  /** the unit that launched it; null: launched for all */
  unitId: uuid('unit_id'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});
