import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** A pre-printed sheet of this station, and where what is printed on it. */
export const certificateBlank = sqliteTable('certificate_blank', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  foldKey: text('fold_key').notNull(),
  /** the form it is the certificate of; null: any */
  awardTypeId: uuid('award_type_id'),
  authority: text('authority').notNull(),
  /** JSON */
  sheet: text('sheet').notNull(),
  /** JPEG, re-encoded by the page; for the screen alone */
  picture: blob('picture'),
  savedAt: integer('saved_at').notNull(),
});

/** How a printer of this machine lays paper otherwise than it should. */
export const printerOffset = sqliteTable('printer_offset', {
  printer: text('printer').primaryKey(),
  xMm: real('x_mm').notNull(),
  yMm: real('y_mm').notNull(),
  /** thousandths */
  scale: real('scale').notNull(),
  savedAt: integer('saved_at').notNull(),
});
