CREATE INDEX ix_crm_links_record ON crm_links (connection_id, object, remote_id, case_number);
