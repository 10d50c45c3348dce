-- Kinds of paper that carry no signed code. Of this station alone.
CREATE TABLE seal_off (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Keys that papers were signed with here: a paper outlives the key it was signed with.
CREATE TABLE seal_key (sign BLOB PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
