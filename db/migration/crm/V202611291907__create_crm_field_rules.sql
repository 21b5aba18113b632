CREATE TABLE crm_field_rules (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  object VARCHAR2(80 CHAR) NOT NULL,
  field VARCHAR2(80 CHAR) NOT NULL,
  decides VARCHAR2(10 CHAR) NOT NULL,
  CONSTRAINT pk_crm_field_rules PRIMARY KEY (connection_id, object, field),
  CONSTRAINT fk_crm_field_rules_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
