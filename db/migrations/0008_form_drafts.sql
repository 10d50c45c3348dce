-- Forms that were half filled in: of this station alone, and only until they are saved or given up.
CREATE TABLE form_draft (
  form TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
