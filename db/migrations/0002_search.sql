-- Search and sort keys of an award are made of its recipient's, unit's and decision's keys, in one place: here.
CREATE VIRTUAL TABLE person_fts USING fts5(fold_key, content='person', content_rowid='rid', tokenize='unicode61', prefix='1 2 3');
--> statement-breakpoint
-- Thousands of new rows are indexed together at the end of their transaction, five times faster: see db/defer-search.ts.
CREATE TRIGGER person_fts_insert AFTER INSERT ON person WHEN NOT EXISTS (SELECT 1 FROM sync_ctx WHERE bulk = 1) BEGIN
  INSERT INTO person_fts(rowid, fold_key) VALUES (new.rid, new.fold_key);
END;
--> statement-breakpoint
CREATE TRIGGER person_fts_update AFTER UPDATE OF fold_key ON person BEGIN
  INSERT INTO person_fts(person_fts, rowid, fold_key) VALUES ('delete', old.rid, old.fold_key);
  INSERT INTO person_fts(rowid, fold_key) VALUES (new.rid, new.fold_key);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE award_fts USING fts5(fold_key, content='award', content_rowid='rid', tokenize='unicode61', prefix='1 2 3');
--> statement-breakpoint
CREATE VIEW award_keys AS
SELECT a.rid,
  CASE a.recipient_kind WHEN 'person' THEN coalesce(p.sort_key || char(1) || coalesce(p.birth_date, p.birth_year, ''), '') ELSE coalesce(u.sort_key, '') || char(1) || coalesce(a.team_name, '') END AS name_key,
  coalesce(p.fold_key, '') || ' ' || coalesce(u.fold_key, '') || ' ' || coalesce(d.fold_key, '') AS fold_key
FROM award a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN decision d ON d.id = a.decision_id;
--> statement-breakpoint
CREATE TRIGGER award_keys_insert AFTER INSERT ON award BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = new.rid) WHERE rid = new.rid;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_update AFTER UPDATE OF person_id, unit_id, team_name, decision_id, recipient_kind ON award BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = new.rid) WHERE rid = new.rid;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_person AFTER UPDATE OF sort_key, fold_key, birth_date, birth_year ON person BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid) WHERE person_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_unit AFTER UPDATE OF sort_key, fold_key ON unit BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid) WHERE unit_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER award_keys_decision AFTER UPDATE OF fold_key ON decision BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = award.rid) WHERE decision_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER award_fts_update AFTER UPDATE OF fold_key ON award
WHEN old.fold_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sync_ctx WHERE bulk = 1) BEGIN
  INSERT INTO award_fts(award_fts, rowid, fold_key) SELECT 'delete', old.rid, old.fold_key WHERE old.fold_key IS NOT NULL;
  INSERT INTO award_fts(rowid, fold_key) VALUES (new.rid, new.fold_key);
END;
