-- At headquarters: from which number on a station used the numbers of an earlier site again for something else.
CREATE TABLE sync_twice (station BLOB NOT NULL, site INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (station, site)) STRICT, WITHOUT ROWID;
