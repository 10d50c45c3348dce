-- How each kind of list was last printed: its columns and its end. Of this station alone.
CREATE TABLE list_look (kind TEXT NOT NULL PRIMARY KEY, look TEXT NOT NULL, saved_at INTEGER NOT NULL) STRICT;
