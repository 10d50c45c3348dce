import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** Mức lương cơ sở from a day on, in dong. */
export const baseSalary = sqliteTable('base_salary', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  validFrom: text('valid_from').notNull(),
  amount: integer('amount').notNull(),
  certainty: text('certainty'),
  source: text('source'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});

/** A rule of the register from a day on: the newest of its key that began not after the day. */
export const rule = sqliteTable('rule', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  key: text('key').notNull(),
  validFrom: text('valid_from'),
  /** JSON */
  value: text('value').notNull(),
  certainty: text('certainty'),
  source: text('source'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});
