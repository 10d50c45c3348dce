import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** A version of what was written in a cluster's report of a year; none is ever changed. */
export const reportVersion = sqliteTable('report_version', {
  id: uuid('id').primaryKey(),
  clusterId: blob('cluster_id').notNull(),
  year: integer('year').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  issued: integer('issued').notNull(),
  /** YYYY-MM-DD on which it was kept */
  savedOn: text('saved_on').notNull(),
  /** JSON */
  content: text('content').notNull(),
  /** JSON: what the register said then */
  figures: text('figures').notNull(),
});
