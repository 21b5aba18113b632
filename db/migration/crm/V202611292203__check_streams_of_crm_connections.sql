ALTER TABLE crm_connections ADD CONSTRAINT ck_crm_connections_streamed CHECK (streamed IN (0, 1));
