CREATE INDEX ix_crm_conflicts_case ON crm_conflicts (case_number);
