import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Kinds of paper that carry no signed code; of this station alone. */
export const sealOff = sqliteTable('seal_off', {
  kind: text('kind').primaryKey(),
});

/** Keys that papers were signed with here: a paper outlives the key it was signed with. */
export const sealKey = sqliteTable('seal_key', {
  sign: blob('sign').$type<Uint8Array>().primaryKey(),
  since: integer('since').notNull(),
});
