DROP INDEX ix_trigger_events_due;
