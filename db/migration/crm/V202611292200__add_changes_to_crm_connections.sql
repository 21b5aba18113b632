ALTER TABLE crm_connections ADD (changes_since TIMESTAMP(3) WITH TIME ZONE);
