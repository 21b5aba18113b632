CREATE INDEX ix_trigger_events_turn ON trigger_events (state, source_id, occurred_at, id);
