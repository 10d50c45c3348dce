import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { uuid } from '#db/columns.ts';

/** This station: one row, made at first run. */
export const station = sqliteTable('station', {
  one: integer('one').primaryKey(),
  id: uuid('id').notNull(),
  code: text('code').notNull(),
  role: text('role').notNull(),
  name: text('name').notNull(),
  unitId: uuid('unit_id'),
  actorName: text('actor_name').notNull(),
  createdAt: integer('created_at').notNull(),
  site: integer('site').notNull(),
  installId: text('install_id').notNull(),
  signKey: blob('sign_key').$type<Uint8Array>().notNull(),
  ageKey: text('age_key').notNull(),
  keySlot: text('key_slot').notNull(),
  /** headquarters only: the recipient that opens every bundle when all else is lost, and its secret under the passphrase */
  recoveryKey: text('recovery_key'),
  recoverySlot: text('recovery_slot'),
  certificate: text('certificate'),
  /** the version of what headquarters says of stations that this one has: at headquarters its own */
  rosterVersion: integer('roster_version').notNull().default(0),
  /** headquarters' signed word that this station may no longer send */
  revocation: text('revocation'),
  /** headquarters only: its keys, to be opened by the recovery key alone */
  keyEscrow: text('key_escrow'),
  /** at a unit: what it asked for its next keys by, until it is answered */
  rotation: text('rotation'),
});

/** Stations whose cards this one holds: headquarters' at a unit, every certified unit station at headquarters. */
export const roster = sqliteTable('roster', {
  station: uuid('station').primaryKey(),
  code: text('code').notNull(),
  role: text('role').notNull(),
  name: text('name').notNull(),
  signKey: blob('sign_key').$type<Uint8Array>().notNull(),
  ageKey: text('age_key').notNull(),
  /** headquarters' recovery recipient, known from its card */
  recoveryKey: text('recovery_key'),
  card: text('card').notNull(),
  certificate: text('certificate'),
  /** JSON {"2024": [unit ids]} */
  scope: text('scope'),
  revokedFrom: integer('revoked_from'),
  addedAt: integer('added_at').notNull(),
  revocation: text('revocation'),
  /** the version the station said it knows */
  knownRoster: integer('known_roster').notNull().default(0),
  /** JSON: the keys it exchanged for the present ones */
  olderKeys: text('older_keys').notNull().default('[]'),
});

/** At headquarters: each change of its own keys. */
export const succession = sqliteTable('succession', {
  number: integer('number').primaryKey(),
  version: integer('version').notNull(),
  at: integer('at').notNull(),
  card: text('card').notNull(),
});

/** What was noticed of restored, copied and double stations, until it is settled. */
export const trustNotice = sqliteTable('trust_notice', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  /** null for this station */
  station: uuid('station'),
  kind: text('kind').notNull(),
  /** JSON */
  detail: text('detail').notNull(),
  settledAt: integer('settled_at'),
});

/** A printing of the recovery key on sheets of paper. */
export const shareSet = sqliteTable('share_set', {
  id: integer('id').primaryKey(),
  /** on every sheet of it */
  tag: text('tag').notNull(),
  madeAt: integer('made_at').notNull(),
  recoveryKey: text('recovery_key').notNull(),
  /** JSON array of hashes, sheet 1 first */
  commitments: text('commitments').notNull(),
});

/** When a sheet was last typed back. */
export const shareCheck = sqliteTable(
  'share_check',
  {
    shareSet: integer('share_set').notNull(),
    number: integer('number').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareSet, table.number] })],
);

/** Letterhead, place and signer of this station from a day on; lists take the newest one not after their day. */
export const letterhead = sqliteTable('letterhead', {
  validFrom: text('valid_from').primaryKey(),
  parentBody: text('parent_body').notNull(),
  issuingBody: text('issuing_body').notNull(),
  place: text('place').notNull(),
  signerAuthority: text('signer_authority').notNull(),
  signerTitle: text('signer_title').notNull(),
  signerRank: text('signer_rank').notNull(),
  signerName: text('signer_name').notNull(),
  /** JSON array of lines under "Nơi nhận" */
  recipients: text('recipients').notNull(),
  savedAt: integer('saved_at').notNull(),
});

export const importRun = sqliteTable('import_run', {
  id: uuid('id').primaryKey(),
  tx: integer('tx').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  /** JSON: the counts and findings shown at the end of the import */
  report: text('report').notNull(),
});

/** Short forms that this station's lists use, beside those that ship. */
export const abbreviation = sqliteTable(
  'abbreviation',
  {
    /** rank, post, unit or award */
    kind: text('kind').notNull(),
    short: text('short').notNull(),
    full: text('full').notNull(),
    foldKey: text('fold_key').notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.short] })],
);

/** How this station reads lists with certain headings, where a person corrected what was recognised. */
export const importLayout = sqliteTable('import_layout', {
  headings: text('headings').primaryKey(),
  /** JSON: kind, columns and heading rows as settled */
  layout: text('layout').notNull(),
  savedAt: integer('saved_at').notNull(),
});
