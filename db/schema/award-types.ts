import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const awardType = sqliteTable('award_type', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  code: text('code').notNull(),
  nameVi: text('name_vi').notNull(),
  nameEn: text('name_en').notNull(),
  kind: text('kind').notNull(),
  family: text('family').notNull(),
  recipient: text('recipient').notNull(),
  level: text('level').notNull(),
  authority: text('authority').notNull(),
  sortOrder: integer('sort_order').notNull(),
  coefficientIndividual: real('coefficient_individual'),
  coefficientCollective: real('coefficient_collective'),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  /** JSON array of other names and abbreviations under which lists mention it. */
  aliases: text('aliases').notNull().default('[]'),
  source: text('source'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});
