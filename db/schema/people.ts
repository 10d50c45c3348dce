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
  /** police or outsider */
  kind: text('kind').notNull().default('police'),
  status: text('status').notNull().default('active'),
  /** where an outsider works or lives */
  organization: text('organization'),
  note: text('note'),
  /** the row that stands for the same person */
  mergedInto: uuid('merged_into'),
  /** local, by trigger: the last row of such a chain; null for itself */
  rootId: uuid('root_id'),
  deleted: integer('deleted').notNull().default(0),
  sortKey: text('sort_key').notNull(),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

/** One dated fact of a person: rank, post and status as text, unit by id. */
export const personFact = sqliteTable('person_fact', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  /** rank, post, unit or status */
  kind: text('kind').notNull(),
  /** null: since before these records */
  validFrom: text('valid_from'),
  value: text('value'),
  unitId: uuid('unit_id'),
  basis: text('basis'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});

/** Two rows that somebody looked at and called two people. */
export const personDistinct = sqliteTable('person_distinct', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  otherId: uuid('other_id').notNull(),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});
