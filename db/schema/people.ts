import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const person = sqliteTable('person', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  fullName: text('full_name').notNull(),
  birthDate: text('birth_date'),
  birthYear: integer('birth_year'),
  gender: text('gender'),
  serviceNumber: text('service_number'),
  citizenNumber: text('citizen_number'),
  rank: text('rank'),
  post: text('post'),
  unitId: uuid('unit_id'),
  deleted: integer('deleted').notNull().default(0),
  sortKey: text('sort_key').notNull(),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});
