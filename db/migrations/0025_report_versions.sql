-- Every version of a cluster's report, with what the register said when it was kept: of this station alone.
CREATE TABLE report_version (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), cluster_id BLOB NOT NULL CHECK (length(cluster_id) = 16), year INTEGER NOT NULL,
  saved_at INTEGER NOT NULL, saved_by TEXT NOT NULL, issued INTEGER NOT NULL, saved_on TEXT NOT NULL, content TEXT NOT NULL, figures TEXT NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX report_version_of ON report_version (cluster_id, year, saved_at);
