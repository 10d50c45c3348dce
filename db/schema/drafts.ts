import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A form that was half filled in. */
export const formDraft = sqliteTable('form_draft', {
  form: text('form').primaryKey(),
  /** JSON */
  content: text('content').notNull(),
  savedAt: integer('saved_at').notNull(),
});
