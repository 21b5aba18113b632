ALTER TABLE crm_connections ADD (terms VARCHAR2(4000 CHAR));
