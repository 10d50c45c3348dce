import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** A table of figures as it was reported, with the awards behind it. */
export const frozenStatistics = sqliteTable('frozen_statistics', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  receiver: text('receiver').notNull(),
  madeAt: integer('made_at').notNull(),
  madeBy: text('made_by').notNull(),
  awards: integer('awards').notNull(),
  /** JSON */
  figures: text('figures').notNull(),
  /** sha256 of figures and awards, in hex */
  digest: text('digest').notNull(),
  /** JSON in gzip */
  packed: blob('packed').notNull(),
});
