-- Whoever adds many awards brings their keys along (db/lent-keys.ts): made behind the row they cost the indexes of the list a second time.
DROP TRIGGER award_keys_insert;
--> statement-breakpoint
CREATE TRIGGER award_keys_insert AFTER INSERT ON award WHEN new.fold_key IS NULL BEGIN
  UPDATE award SET (name_key, fold_key) = (SELECT k.name_key, k.fold_key FROM award_keys k WHERE k.rid = new.rid) WHERE rid = new.rid;
END;
--> statement-breakpoint
CREATE TRIGGER award_fts_insert AFTER INSERT ON award
WHEN new.fold_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sync_ctx WHERE bulk = 1) BEGIN
  INSERT INTO award_fts(rowid, fold_key) VALUES (new.rid, new.fold_key);
END;
