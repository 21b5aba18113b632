CREATE INDEX ix_finished_items_team ON finished_items (team, by_completed);
CREATE INDEX ix_finished_items_held ON finished_items (held_by, team, by_completed);
CREATE INDEX ix_finished_items_case ON finished_items (case_number);
