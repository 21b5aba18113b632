CREATE INDEX ix_crm_pushes_backfill ON crm_pushes (backfill_of);
