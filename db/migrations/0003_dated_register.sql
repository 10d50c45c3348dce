-- What a unit was called, where it stood and which tier it had before the facts of its own row: a row holds what is so
-- now, a period what was so until a day. So nothing that reads the row had to change, and a unit without a past has no period.
CREATE TABLE unit_period (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), unit_id BLOB NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT, valid_to TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, tier TEXT, parent_name TEXT,
  parent_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED, sort_order INTEGER, deleted INTEGER NOT NULL DEFAULT 0,
  fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX unit_period_unit ON unit_period (unit_id, valid_to);
--> statement-breakpoint
-- Founded, renamed, moved, merged, split, dissolved: one row for each unit that came of it; `other_unit_id` is that successor.
CREATE TABLE unit_event (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), unit_id BLOB NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, happened_on TEXT NOT NULL, other_unit_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  basis TEXT, note TEXT, deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX unit_event_unit ON unit_event (unit_id, happened_on);
--> statement-breakpoint
CREATE INDEX unit_event_other ON unit_event (other_unit_id) WHERE other_unit_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX unit_parent ON unit (parent_id);
--> statement-breakpoint
ALTER TABLE unit ADD COLUMN note TEXT;
--> statement-breakpoint
ALTER TABLE cluster ADD COLUMN sort_order INTEGER;
--> statement-breakpoint
CREATE INDEX cluster_member_cluster ON cluster_member (cluster_id, year);
--> statement-breakpoint
ALTER TABLE person ADD COLUMN kind TEXT NOT NULL DEFAULT 'police';
--> statement-breakpoint
ALTER TABLE person ADD COLUMN status TEXT NOT NULL DEFAULT 'active';
--> statement-breakpoint
ALTER TABLE person ADD COLUMN organization TEXT;
--> statement-breakpoint
ALTER TABLE person ADD COLUMN note TEXT;
--> statement-breakpoint
-- Set: this row says the same person as that one. Nothing else is moved, so that taking it back is clearing it.
ALTER TABLE person ADD COLUMN merged_into BLOB REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Local, by trigger: the last of a chain of merged rows; null for a row that stands for itself.
ALTER TABLE person ADD COLUMN root_id BLOB;
--> statement-breakpoint
CREATE INDEX person_root_id ON person (root_id) WHERE root_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
--> statement-breakpoint
CREATE INDEX person_service_number ON person (service_number) WHERE service_number IS NOT NULL;
--> statement-breakpoint
CREATE INDEX person_citizen_number ON person (citizen_number) WHERE citizen_number IS NOT NULL;
--> statement-breakpoint
-- Dated rank, post and unit of a person, one fact a row; valid_from null: since before these records.
CREATE TABLE person_fact (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), person_id BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, valid_from TEXT, value TEXT, unit_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED, basis TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX person_fact_person ON person_fact (person_id, kind, valid_from);
--> statement-breakpoint
ALTER TABLE award_type ADD COLUMN commendation_types TEXT NOT NULL DEFAULT '[]';
--> statement-breakpoint
ALTER TABLE award_type ADD COLUMN once_per_person INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE award_type ADD COLUMN certainty TEXT;
--> statement-breakpoint
ALTER TABLE award_type ADD COLUMN note TEXT;
--> statement-breakpoint
-- Coefficients have dates of their own, in award_rate.
ALTER TABLE award_type DROP COLUMN coefficient_individual;
--> statement-breakpoint
ALTER TABLE award_type DROP COLUMN coefficient_collective;
--> statement-breakpoint
CREATE TABLE award_rate (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), award_type_id BLOB NOT NULL REFERENCES award_type(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT, valid_to TEXT, individual REAL, collective REAL, is_maximum INTEGER NOT NULL DEFAULT 0, certainty TEXT, source TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX award_rate_type ON award_rate (award_type_id, valid_from);
--> statement-breakpoint
CREATE TABLE base_salary (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), valid_from TEXT NOT NULL, amount INTEGER NOT NULL, certainty TEXT, source TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
-- Dated rules of the register that headquarters sets for all: rounding, who numbers which book. Value as JSON.
CREATE TABLE rule (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), key TEXT NOT NULL, valid_from TEXT, value TEXT NOT NULL, certainty TEXT, source TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX rule_key ON rule (key, valid_from);
--> statement-breakpoint
CREATE TABLE movement (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), name TEXT NOT NULL, kind TEXT NOT NULL, plan_number TEXT, plan_date TEXT,
  starts_on TEXT, ends_on TEXT, slogan TEXT, targets TEXT, note TEXT, unit_id BLOB REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0, fold_key TEXT NOT NULL, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE decision ADD COLUMN signer_title TEXT;
--> statement-breakpoint
ALTER TABLE decision ADD COLUMN note TEXT;
--> statement-breakpoint
-- valid, cancelled (never was) or revoked (was, and was taken back); it stays in every list with its mark.
ALTER TABLE award ADD COLUMN status TEXT NOT NULL DEFAULT 'valid';
--> statement-breakpoint
ALTER TABLE award ADD COLUMN status_on TEXT;
--> statement-breakpoint
ALTER TABLE award ADD COLUMN status_basis TEXT;
--> statement-breakpoint
ALTER TABLE award ADD COLUMN movement_id BLOB REFERENCES movement(id) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Given by headquarters alone, one by one inside a book; the book is an authority's year.
ALTER TABLE award ADD COLUMN register_book TEXT;
--> statement-breakpoint
ALTER TABLE award ADD COLUMN register_seq INTEGER;
--> statement-breakpoint
-- The number that another authority printed.
ALTER TABLE award ADD COLUMN printed_number TEXT;
--> statement-breakpoint
-- Dong; null: as coefficient, base salary and rounding of the decision's day make it.
ALTER TABLE award ADD COLUMN bonus INTEGER;
--> statement-breakpoint
ALTER TABLE award ADD COLUMN text_key TEXT;
--> statement-breakpoint
CREATE INDEX award_book ON award (register_book, register_seq) WHERE register_book IS NOT NULL;
--> statement-breakpoint
CREATE INDEX award_void ON award (deleted, status, year, recipient_kind, level, unit_id, award_type_id) WHERE status <> 'valid';
--> statement-breakpoint
CREATE INDEX award_movement ON award (movement_id) WHERE movement_id IS NOT NULL;
--> statement-breakpoint
-- A scan of any record. Its bytes lie beside the register under their SHA-256, once, however many records show them.
CREATE TABLE attachment (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), owner_table TEXT NOT NULL, owner_id BLOB NOT NULL,
  file_name TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, note TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX attachment_owner ON attachment (owner_id, owner_table);
--> statement-breakpoint
CREATE INDEX attachment_sha256 ON attachment (sha256);
--> statement-breakpoint
-- Local to a station: its own short forms of ranks, posts, units and awards.
CREATE TABLE abbreviation (
  kind TEXT NOT NULL, short TEXT NOT NULL, full TEXT NOT NULL, fold_key TEXT NOT NULL, saved_at INTEGER NOT NULL, PRIMARY KEY (kind, short)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
DROP TRIGGER award_keys_insert;
--> statement-breakpoint
DROP TRIGGER award_keys_update;
--> statement-breakpoint
DROP TRIGGER award_keys_person;
--> statement-breakpoint
DROP VIEW award_keys;
--> statement-breakpoint
-- Two stations can merge two rows into each other; then the smaller id stands for both.
CREATE VIEW person_root AS
SELECT p.id, coalesce(
  (WITH RECURSIVE up(id, next) AS (SELECT p.id, p.merged_into UNION SELECT q.id, q.merged_into FROM up JOIN person q ON q.id = up.next)
   SELECT up.id FROM up WHERE up.next IS NULL),
  (WITH RECURSIVE up(id, next) AS (SELECT p.id, p.merged_into UNION SELECT q.id, q.merged_into FROM up JOIN person q ON q.id = up.next)
   SELECT min(up.id) FROM up)) AS root
FROM person p;
--> statement-breakpoint
CREATE TRIGGER person_root_update AFTER UPDATE OF merged_into ON person BEGIN
  UPDATE person SET root_id = nullif((SELECT r.root FROM person_root r WHERE r.id = person.id), id)
  WHERE (merged_into IS NOT NULL OR root_id IS NOT NULL)
    AND root_id IS NOT nullif((SELECT r.root FROM person_root r WHERE r.id = person.id), id);
END;
--> statement-breakpoint
CREATE TRIGGER person_root_insert AFTER INSERT ON person WHEN new.merged_into IS NOT NULL BEGIN
  UPDATE person SET root_id = nullif((SELECT r.root FROM person_root r WHERE r.id = person.id), id)
  WHERE (merged_into IS NOT NULL OR root_id IS NOT NULL)
    AND root_id IS NOT nullif((SELECT r.root FROM person_root r WHERE r.id = person.id), id);
END;
--> statement-breakpoint
-- An award is found under every name its person and unit have had, and stands where the present name stands.
CREATE VIEW award_keys AS
SELECT a.rid,
  CASE a.recipient_kind WHEN 'person' THEN coalesce(r.sort_key || char(1) || coalesce(r.birth_date, r.birth_year, ''), '') ELSE coalesce(u.sort_key, '') || char(1) || coalesce(a.team_name, '') END AS name_key,
  coalesce(r.fold_key, '') || iif(p.root_id IS NULL, '', ' ' || p.fold_key) || ' ' || coalesce(u.fold_key, '') ||
    coalesce((SELECT ' ' || group_concat(o.fold_key, ' ') FROM unit_period o WHERE o.unit_id = a.unit_id AND o.deleted = 0), '') ||
    ' ' || coalesce(d.fold_key, '') || coalesce(' ' || a.text_key, '') AS fold_key
FROM award a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN person r ON r.id = coalesce(p.root_id, p.id)
  LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN decision d ON d.id = a.decision_id;
--> statement-breakpoint
CREATE TRIGGER award_keys_insert AFTER INSERT ON award BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = new.rid) WHERE rid = new.rid;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_update AFTER UPDATE OF person_id, unit_id, team_name, text_key, decision_id, recipient_kind ON award BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = new.rid) WHERE rid = new.rid;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_person AFTER UPDATE OF sort_key, fold_key, birth_date, birth_year, root_id ON person BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid)
  WHERE person_id = new.id OR person_id IN (SELECT q.id FROM person q WHERE q.root_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_period_insert AFTER INSERT ON unit_period BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid) WHERE unit_id = new.unit_id;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_period_update AFTER UPDATE OF fold_key, deleted ON unit_period BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid) WHERE unit_id = new.unit_id;
END;
