CREATE TABLE crm_field_maps (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  object VARCHAR2(80 CHAR) NOT NULL,
  source VARCHAR2(40 CHAR) NOT NULL,
  target VARCHAR2(80 CHAR),
  CONSTRAINT pk_crm_field_maps PRIMARY KEY (connection_id, object, source),
  CONSTRAINT fk_crm_field_maps_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
