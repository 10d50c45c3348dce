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
  signerTitle: text('signer_title'),
  note: text('note'),
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
  /** valid, cancelled or revoked */
  status: text('status').notNull().default('valid'),
  statusOn: text('status_on'),
  statusBasis: text('status_basis'),
  movementId: uuid('movement_id'),
  /** "<authority's book>/<year>", given with the number by headquarters */
  registerBook: text('register_book'),
  registerSeq: integer('register_seq'),
  /** the number that another authority printed */
  printedNumber: text('printed_number'),
  /** dong; null: as the decision's day makes it */
  bonus: integer('bonus'),
  deleted: integer('deleted').notNull().default(0),
  /** Made by triggers out of recipient, unit and decision; null only inside the inserting statement. */
  nameKey: text('name_key'),
  /** the award's own words to be found by: its team or household */
  textKey: text('text_key'),
  foldKey: text('fold_key'),
  tx: integer('_tx').notNull(),
});
