-- Headquarters' keys under its recovery key, so that a copy of the register and three sheets of paper are enough.
ALTER TABLE station ADD COLUMN key_escrow TEXT;
--> statement-breakpoint
-- Each printing of the recovery key on sheets: what tells whether a sheet belongs to it, nothing of the key. Of this station alone.
CREATE TABLE share_set (
  id INTEGER PRIMARY KEY, tag TEXT NOT NULL, made_at INTEGER NOT NULL, recovery_key TEXT NOT NULL, commitments TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE share_check (
  share_set INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (share_set, number)
) STRICT, WITHOUT ROWID;
