-- With `deleted` in front the planner took these for the awards of a person or unit too, and read all awards for each.
DROP INDEX award_form;
--> statement-breakpoint
CREATE INDEX award_form ON award (award_type_id, recipient_kind, level, year, unit_id) WHERE deleted = 0;
--> statement-breakpoint
DROP INDEX award_sort;
--> statement-breakpoint
CREATE INDEX award_sort ON award (recipient_kind, name_key, rid, year, level, unit_id, award_type_id) WHERE deleted = 0;
--> statement-breakpoint
DROP INDEX award_year;
--> statement-breakpoint
CREATE INDEX award_year ON award (year, recipient_kind, name_key, rid, level, unit_id, award_type_id) WHERE deleted = 0;
