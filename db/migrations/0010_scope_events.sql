-- Which rows of the tables that are not everybody's a station has been given: rows of its part come whole when they enter it, whatever was sent before.
CREATE TABLE sync_given (
  peer INTEGER NOT NULL, tbl INTEGER NOT NULL, rid INTEGER NOT NULL, entered_in INTEGER NOT NULL, left_in INTEGER,
  PRIMARY KEY (peer, tbl, rid)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE sync_peer ADD COLUMN n INTEGER;
--> statement-breakpoint
UPDATE sync_peer SET n = rowid;
--> statement-breakpoint
ALTER TABLE sync_peer ADD COLUMN acked_bundle INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE sync_peer ADD COLUMN owed_bundle INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE sync_peer ADD COLUMN known_bundle INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
-- At a unit: rows that are no longer its own, and what headquarters refused of its changes or keeps waiting.
CREATE TABLE sync_left (tbl INTEGER NOT NULL, row BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (tbl, row)) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE sync_refused (
  tbl INTEGER NOT NULL, row BLOB NOT NULL, tx INTEGER NOT NULL, col INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (tbl, row, tx, col)
) STRICT, WITHOUT ROWID;
