CREATE INDEX ix_trigger_records_case ON trigger_records (case_number, source_id);
