ALTER TABLE crm_connections ADD (streamed NUMBER(1) DEFAULT 0 NOT NULL);
