import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const decision = sqliteTable('decision', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  number: text('number').notNull(),
  decidedOn: text('decided_on').notNull(),
  level: text('level').notNull(),
  authority: text('authority'),
  title: text('title'),
  signer: text('signer'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

export const award = sqliteTable('award', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  recipientKind: text('recipient_kind').notNull(),
  personId: uuid('person_id'),
  unitId: uuid('unit_id').notNull(),
  teamName: text('team_name'),
  awardTypeId: uuid('award_type_id').notNull(),
  decisionId: uuid('decision_id'),
  year: integer('year').notNull(),
  level: text('level').notNull(),
  commendationType: text('commendation_type'),
  reason: text('reason'),
  note: text('note'),
  rank: text('rank'),
  post: text('post'),
  unitName: text('unit_name').notNull(),
  deleted: integer('deleted').notNull().default(0),
  /** Made by triggers out of recipient, unit and decision; null only inside the inserting statement. */
  nameKey: text('name_key'),
  foldKey: text('fold_key'),
  tx: integer('_tx').notNull(),
});
