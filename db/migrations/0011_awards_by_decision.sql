-- What stands of each decision, and whom it was given to, is counted here without a look at the awards themselves.
DROP INDEX award_decision;
--> statement-breakpoint
CREATE INDEX award_decision ON award (decision_id, deleted, recipient_kind);
