-- Two rows that somebody looked at and called two people, so that nobody is asked again.
CREATE TABLE person_distinct (
  rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), person_id BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  other_id BLOB NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, deleted INTEGER NOT NULL DEFAULT 0, _tx INTEGER NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX person_distinct_person ON person_distinct (person_id);
--> statement-breakpoint
-- The name without marks, case and number, y as i: what two writings of one name have in common.
ALTER TABLE person ADD COLUMN name_like TEXT GENERATED ALWAYS AS
  (replace(rtrim(substr(fold_key, 1, length(fold_key) - length(coalesce(service_number, '')))), 'y', 'i')) VIRTUAL;
--> statement-breakpoint
ALTER TABLE person ADD COLUMN born_in INTEGER GENERATED ALWAYS AS (coalesce(CAST(substr(birth_date, 1, 4) AS INTEGER), birth_year)) VIRTUAL;
--> statement-breakpoint
CREATE INDEX person_alike ON person (name_like, born_in) WHERE deleted = 0 AND root_id IS NULL;
--> statement-breakpoint
CREATE INDEX person_born ON person (birth_date, name_like) WHERE deleted = 0 AND root_id IS NULL AND birth_date IS NOT NULL;
--> statement-breakpoint
DROP INDEX person_unit;
--> statement-breakpoint
CREATE INDEX person_unit ON person (unit_id, deleted, root_id, name_like);
--> statement-breakpoint
-- The list of people is paged, filtered and counted inside this index.
CREATE INDEX person_list ON person (sort_key, rid, kind, status, unit_id, rank) WHERE deleted = 0 AND root_id IS NULL;
