-- Pre-printed sheets and the printers that lay them askew. Of this station alone.
CREATE TABLE certificate_blank (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), name TEXT NOT NULL, fold_key TEXT NOT NULL, award_type_id BLOB, authority TEXT NOT NULL,
  sheet TEXT NOT NULL, picture BLOB, saved_at INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE printer_offset (
  printer TEXT NOT NULL PRIMARY KEY, x_mm REAL NOT NULL, y_mm REAL NOT NULL, scale REAL NOT NULL, saved_at INTEGER NOT NULL
) STRICT;
