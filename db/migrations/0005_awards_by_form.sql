-- Awards of a form or level are counted and, when they are few, listed from here. What comes first changes least from
-- award to award, so that a list that is brought in lies together.
CREATE INDEX award_form ON award (deleted, award_type_id, recipient_kind, level, year, unit_id);
