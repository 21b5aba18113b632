CREATE INDEX ix_lead_keys_newest ON lead_keys (kind, term, case_number DESC);
