import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const attachment = sqliteTable('attachment', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  ownerTable: text('owner_table').notNull(),
  ownerId: uuid('owner_id').notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  /** lower-case hex; also the name of the file that holds the bytes */
  sha256: text('sha256').notNull(),
  note: text('note'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});
