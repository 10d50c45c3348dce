-- At a unit: from which number on headquarters, put back to an older copy, lacks what it once sent here or got from here; sent back until confirmed.
CREATE TABLE sync_return (site INTEGER PRIMARY KEY, after_seq INTEGER NOT NULL) STRICT;
--> statement-breakpoint
ALTER TABLE sync_peer ADD COLUMN returned_in INTEGER NOT NULL DEFAULT 0;
