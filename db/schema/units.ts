import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

export const unit = sqliteTable('unit', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  shortName: text('short_name'),
  tier: text('tier'),
  parentName: text('parent_name'),
  parentId: uuid('parent_id'),
  sortOrder: integer('sort_order'),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  status: text('status').notNull().default('active'),
  note: text('note'),
  deleted: integer('deleted').notNull().default(0),
  sortKey: text('sort_key').notNull(),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

export const cluster = sqliteTable('cluster', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  sortOrder: integer('sort_order'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

export const clusterMember = sqliteTable('cluster_member', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  clusterId: uuid('cluster_id').notNull(),
  unitId: uuid('unit_id').notNull(),
  year: integer('year').notNull(),
  office: text('office').notNull().default('member'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});

/** What was so of a unit until a day, where it differs from its row. */
export const unitPeriod = sqliteTable('unit_period', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  unitId: uuid('unit_id').notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  shortName: text('short_name'),
  tier: text('tier'),
  parentName: text('parent_name'),
  parentId: uuid('parent_id'),
  sortOrder: integer('sort_order'),
  deleted: integer('deleted').notNull().default(0),
  foldKey: text('fold_key').notNull(),
  tx: integer('_tx').notNull(),
});

export const unitEvent = sqliteTable('unit_event', {
  rid: integer('rid').primaryKey(),
  id: uuid('id').notNull(),
  unitId: uuid('unit_id').notNull(),
  /** founded, renamed, moved, merged, split or dissolved */
  kind: text('kind').notNull(),
  happenedOn: text('happened_on').notNull(),
  /** a unit that came of it */
  otherUnitId: uuid('other_unit_id'),
  basis: text('basis'),
  note: text('note'),
  deleted: integer('deleted').notNull().default(0),
  tx: integer('_tx').notNull(),
});
