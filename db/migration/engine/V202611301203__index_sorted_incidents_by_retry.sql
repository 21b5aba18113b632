CREATE INDEX ix_sorted_incidents_retry ON sorted_incidents (retry_id, incident_id);
