ALTER TABLE crm_connections MODIFY (kind VARCHAR2(40 CHAR));
