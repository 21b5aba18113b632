CREATE INDEX ix_flow_interventions_case ON flow_interventions (case_number, done_at);
