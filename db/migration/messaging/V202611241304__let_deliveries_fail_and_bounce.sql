ALTER TABLE deliveries ADD CONSTRAINT ck_deliveries_state
  CHECK (state IN ('queued', 'sent', 'not-sent', 'failed', 'bounced'));
