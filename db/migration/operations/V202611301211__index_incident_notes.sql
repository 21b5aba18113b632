CREATE INDEX ix_incident_notes_cause ON incident_notes (cause, id);
