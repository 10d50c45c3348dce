-- Every paper that left: saved or printed. Of this station alone.
CREATE TABLE print_log (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL CHECK (length(code) = 10), at INTEGER NOT NULL, day TEXT NOT NULL, actor TEXT NOT NULL, station BLOB NOT NULL,
  kind TEXT NOT NULL, choice TEXT NOT NULL, title TEXT NOT NULL, fold_key TEXT NOT NULL, pages INTEGER NOT NULL, rows INTEGER NOT NULL,
  said TEXT NOT NULL, way TEXT NOT NULL, target TEXT NOT NULL, copies INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX print_log_code ON print_log (code);
--> statement-breakpoint
CREATE INDEX print_log_at ON print_log (at);
