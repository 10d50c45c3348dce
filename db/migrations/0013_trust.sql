-- What headquarters says of stations travels with a version that may not fall; each side keeps what the other knows of it.
ALTER TABLE station ADD COLUMN roster_version INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE station ADD COLUMN revocation TEXT;
--> statement-breakpoint
ALTER TABLE roster ADD COLUMN revocation TEXT;
--> statement-breakpoint
ALTER TABLE roster ADD COLUMN known_roster INTEGER NOT NULL DEFAULT 0;
--> statement-breakpoint
-- What was noticed of restored, copied and double stations, until it is settled; `station` is null for this one.
CREATE TABLE trust_notice (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, station BLOB, kind TEXT NOT NULL, detail TEXT NOT NULL, settled_at INTEGER
) STRICT;
