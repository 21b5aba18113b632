CREATE INDEX ix_sorted_incidents_cause ON sorted_incidents (cause, happened_at, incident_id);
