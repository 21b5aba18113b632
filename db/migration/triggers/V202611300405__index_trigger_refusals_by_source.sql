CREATE INDEX ix_trigger_refusals_source ON trigger_refusals (source_id, id);
