CREATE INDEX ix_crm_sync_facts_time ON crm_sync_facts (happened_at);
