-- Keys that stations exchanged for their present ones, and up to where each may still speak (JSON).
ALTER TABLE roster ADD COLUMN older_keys TEXT NOT NULL DEFAULT '[]';
--> statement-breakpoint
-- At a unit: what it asked headquarters to certify its next keys by, until it is answered.
ALTER TABLE station ADD COLUMN rotation TEXT;
--> statement-breakpoint
-- At headquarters: each change of its own keys, as it is told to the stations.
CREATE TABLE succession (
  number INTEGER PRIMARY KEY, version INTEGER NOT NULL, at INTEGER NOT NULL, card TEXT NOT NULL
) STRICT;
