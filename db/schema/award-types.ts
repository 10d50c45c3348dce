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
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  /** JSON array of other names and abbreviations under which lists mention it. */
  aliases: text('aliases').notNull().default('[]'),
  source: text('source'),
  /** JSON array of the kinds of commendation under which it is given. Source: Luật 06/2022 Điều 8. */
  commendationTypes: text('commendation_types').notNull().default('[]'),
  oncePerPerson: integer('once_per_person').notNull().default(0),
  /** S seen in a source, K known, ? doubtful */
  certainty: text('certainty'),
  note: text('note'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

/** Bonus coefficients of an award type from a day to a day, both included; null ends are open. */
export const awardRate = sqliteTable('award_rate', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  awardTypeId: uuid('award_type_id').notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  individual: real('individual'),
  collective: real('collective'),
  /** 1: the text says "at most" */
  isMaximum: integer('is_maximum').notNull().default(0),
  certainty: text('certainty'),
  source: text('source'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});
