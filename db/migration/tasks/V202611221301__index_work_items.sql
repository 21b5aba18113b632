CREATE INDEX ix_work_items_team_due ON work_items (team, by_due);
CREATE INDEX ix_work_items_team_priority ON work_items (team, by_priority);
CREATE INDEX ix_work_items_team_created ON work_items (team, by_created);
CREATE INDEX ix_work_items_held_due ON work_items (held_by, team, by_due);
CREATE INDEX ix_work_items_held_priority ON work_items (held_by, team, by_priority);
CREATE INDEX ix_work_items_held_created ON work_items (held_by, team, by_created);
CREATE INDEX ix_work_items_case ON work_items (case_number);
