-- Scans travel apart from data: which of them each station asked for and was given. Of this station alone.
CREATE TABLE scan_peer (
  station BLOB PRIMARY KEY, round INTEGER NOT NULL DEFAULT 0, known INTEGER NOT NULL DEFAULT 0, asked_at INTEGER,
  told TEXT NOT NULL DEFAULT '', number INTEGER NOT NULL DEFAULT 1, part INTEGER NOT NULL DEFAULT 0
) STRICT;
--> statement-breakpoint
CREATE TABLE scan_want (
  station BLOB NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (station, sha256)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE scan_sent (
  station BLOB NOT NULL, sha256 TEXT NOT NULL, round INTEGER NOT NULL, sent_bytes INTEGER NOT NULL, PRIMARY KEY (station, sha256)
) STRICT, WITHOUT ROWID;
