ALTER TABLE crm_connections ADD (
  token_url VARCHAR2(1000 CHAR),
  system_client VARCHAR2(3 CHAR)
);
