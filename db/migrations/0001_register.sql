-- Every table is STRICT: in an ordinary table a text column of digits would lose its leading zero.
-- `rid` is local and never leaves the file; `id` is a UUIDv7 of 16 bytes. Nothing that two stations can both create is UNIQUE.
CREATE TABLE unit (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, tier TEXT,
  parent_name TEXT, parent_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED, sort_order INTEGER, valid_from TEXT, valid_to TEXT,
  status TEXT NOT NULL DEFAULT 'active', deleted INTEGER NOT NULL DEFAULT 0,
  sort_key TEXT NOT NULL, fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX unit_code ON unit (code);
--> statement-breakpoint
CREATE TABLE cluster (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), code TEXT NOT NULL, name TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
  fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE cluster_member (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  cluster_id BLOB NOT NULL REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED, unit_id BLOB NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL, office TEXT NOT NULL DEFAULT 'member', deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX cluster_member_unit ON cluster_member (unit_id, year);
--> statement-breakpoint
CREATE TABLE person (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), full_name TEXT NOT NULL, birth_date TEXT, birth_year INTEGER, gender TEXT,
  service_number TEXT, citizen_number TEXT, rank TEXT, post TEXT, unit_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0, sort_key TEXT NOT NULL, fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX person_sort ON person (deleted, sort_key, rid);
--> statement-breakpoint
CREATE INDEX person_unit ON person (unit_id, deleted);
--> statement-breakpoint
CREATE TABLE award_type (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), code TEXT NOT NULL, name_vi TEXT NOT NULL, name_en TEXT NOT NULL,
  kind TEXT NOT NULL, family TEXT NOT NULL, recipient TEXT NOT NULL, level TEXT NOT NULL, authority TEXT NOT NULL, sort_order INTEGER NOT NULL,
  coefficient_individual REAL, coefficient_collective REAL, valid_from TEXT, valid_to TEXT, aliases TEXT NOT NULL DEFAULT '[]', source TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE decision (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), number TEXT NOT NULL, decided_on TEXT NOT NULL, level TEXT NOT NULL,
  authority TEXT, title TEXT, signer TEXT, deleted INTEGER NOT NULL DEFAULT 0, fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX decision_number ON decision (fold_key, decided_on);
--> statement-breakpoint
CREATE INDEX decision_day ON decision (decided_on);
--> statement-breakpoint
CREATE INDEX decision_order ON decision (CAST(number AS INTEGER), fold_key);
--> statement-breakpoint
CREATE TABLE award (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), recipient_kind TEXT NOT NULL,
  person_id BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, unit_id BLOB NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  team_name TEXT, award_type_id BLOB NOT NULL REFERENCES award_type(id) DEFERRABLE INITIALLY DEFERRED,
  decision_id BLOB REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED, year INTEGER NOT NULL, level TEXT NOT NULL, commendation_type TEXT,
  reason TEXT, note TEXT, rank TEXT, post TEXT, unit_name TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, name_key TEXT, fold_key TEXT, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- A million awards are paged, filtered and counted inside these indexes, without a look at the table.
CREATE INDEX award_sort ON award (deleted, recipient_kind, name_key, rid, year, level, unit_id, award_type_id);
--> statement-breakpoint
CREATE INDEX award_person ON award (person_id);
--> statement-breakpoint
CREATE INDEX award_unit ON award (unit_id, recipient_kind, level, year, award_type_id, deleted);
--> statement-breakpoint
CREATE INDEX award_decision ON award (decision_id);
--> statement-breakpoint
CREATE INDEX award_year ON award (deleted, year, recipient_kind, name_key, rid, level, unit_id, award_type_id);
--> statement-breakpoint
CREATE TABLE station (
  one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, code TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, unit_id BLOB,
  actor_name TEXT NOT NULL, created_at INTEGER NOT NULL, site INTEGER NOT NULL, install_id TEXT NOT NULL, sign_key BLOB NOT NULL, age_key TEXT NOT NULL,
  key_slot TEXT NOT NULL, recovery_key TEXT, recovery_slot TEXT, certificate TEXT
) STRICT;
--> statement-breakpoint
CREATE TABLE roster (
  station BLOB PRIMARY KEY, code TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, sign_key BLOB NOT NULL, age_key TEXT NOT NULL, recovery_key TEXT,
  card TEXT NOT NULL, certificate TEXT, scope TEXT, revoked_from INTEGER, added_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE letterhead (
  valid_from TEXT PRIMARY KEY, parent_body TEXT NOT NULL, issuing_body TEXT NOT NULL, place TEXT NOT NULL, signer_authority TEXT NOT NULL,
  signer_title TEXT NOT NULL, signer_rank TEXT NOT NULL, signer_name TEXT NOT NULL, recipients TEXT NOT NULL, saved_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE import_run (
  id BLOB PRIMARY KEY, tx INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, report TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE sync_site (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, station BLOB, role TEXT NOT NULL) STRICT;
--> statement-breakpoint
CREATE TABLE sync_tx (
  id INTEGER PRIMARY KEY, site INTEGER NOT NULL REFERENCES sync_site(n), seq INTEGER NOT NULL, hlc INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  chain BLOB NOT NULL, bundle TEXT, UNIQUE (site, seq)
) STRICT;
--> statement-breakpoint
CREATE TABLE sync_log (
  lsn INTEGER PRIMARY KEY, tx INTEGER NOT NULL, op TEXT NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER, prev ANY, old ANY, val ANY
) STRICT;
--> statement-breakpoint
CREATE INDEX sync_log_row ON sync_log (row, tbl);
--> statement-breakpoint
CREATE INDEX sync_log_tx ON sync_log (tx);
--> statement-breakpoint
CREATE TABLE sync_field (
  tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER NOT NULL, tx INTEGER NOT NULL, PRIMARY KEY (tbl, row, col)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE sync_head (
  tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER NOT NULL, tx INTEGER NOT NULL, value ANY, PRIMARY KEY (tbl, row, col, tx)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE sync_vv (site INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
--> statement-breakpoint
CREATE TABLE sync_peer (
  station BLOB PRIMARY KEY, own_site BLOB, sent INTEGER NOT NULL DEFAULT 0, acked INTEGER NOT NULL DEFAULT 0, peer_site BLOB,
  applied INTEGER NOT NULL DEFAULT 0, known INTEGER NOT NULL DEFAULT 0, last_bundle INTEGER NOT NULL DEFAULT 0,
  sent_bundle INTEGER NOT NULL DEFAULT 0, acked_at INTEGER
) STRICT;
--> statement-breakpoint
CREATE TABLE sync_mark (
  direction TEXT NOT NULL, station BLOB NOT NULL, site BLOB NOT NULL, position INTEGER NOT NULL, chain BLOB NOT NULL,
  PRIMARY KEY (direction, station, site, position)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE sync_pending (
  id INTEGER PRIMARY KEY, tx INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, change TEXT NOT NULL, reason TEXT NOT NULL, missing BLOB
) STRICT;
--> statement-breakpoint
CREATE INDEX sync_pending_tx ON sync_pending (tx);
--> statement-breakpoint
CREATE INDEX sync_pending_missing ON sync_pending (missing) WHERE missing IS NOT NULL;
--> statement-breakpoint
CREATE TABLE bundle_log (
  id INTEGER PRIMARY KEY, direction TEXT NOT NULL, station BLOB NOT NULL, number INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
  from_position INTEGER NOT NULL, to_position INTEGER NOT NULL, size_bytes INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, outcome TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE sync_ctx (one INTEGER PRIMARY KEY CHECK (one = 1), tx INTEGER NOT NULL, mode INTEGER NOT NULL, bulk INTEGER NOT NULL DEFAULT 0) STRICT;
