CREATE INDEX ix_crm_conflicts_state ON crm_conflicts (state, found_at, id);
