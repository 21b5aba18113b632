CREATE INDEX ix_flow_migration_cases_due ON flow_migration_cases (migration_id, outcome, due_at);
