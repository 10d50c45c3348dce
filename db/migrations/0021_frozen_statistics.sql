-- Figures as they were reported, with the awards behind them, packed: of this station alone.
CREATE TABLE frozen_statistics (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16), title TEXT NOT NULL, receiver TEXT NOT NULL, made_at INTEGER NOT NULL, made_by TEXT NOT NULL,
  awards INTEGER NOT NULL, figures TEXT NOT NULL, digest TEXT NOT NULL, packed BLOB NOT NULL
) STRICT;
