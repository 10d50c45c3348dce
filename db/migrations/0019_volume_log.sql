-- The volumes of scans that left and came, as bundle_log has the bundles. Of this station alone.
CREATE TABLE volume_log (
  id INTEGER PRIMARY KEY, direction TEXT NOT NULL, station BLOB NOT NULL, number INTEGER NOT NULL, part INTEGER NOT NULL, file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL, size_bytes INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, scans INTEGER NOT NULL, whole INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX volume_log_sha256 ON volume_log (sha256);
