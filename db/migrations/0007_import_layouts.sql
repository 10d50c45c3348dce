-- How a person said a list is read, by the texts of its headings; this station alone knows of it.
CREATE TABLE import_layout (
  headings TEXT PRIMARY KEY, layout TEXT NOT NULL, saved_at INTEGER NOT NULL
) STRICT;
