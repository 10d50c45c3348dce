-- How this station's lists are looked at: local, so that neither travels to another station.
CREATE TABLE list_view (
  list TEXT NOT NULL, name TEXT NOT NULL, fold_key TEXT NOT NULL, state TEXT NOT NULL, opening INTEGER NOT NULL DEFAULT 0,
  saved_at INTEGER NOT NULL, PRIMARY KEY (list, name)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE list_arrangement (
  list TEXT NOT NULL PRIMARY KEY, arrangement TEXT NOT NULL, saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
