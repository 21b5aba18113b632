CREATE TABLE sap_links (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  object_kind VARCHAR2(30 CHAR) NOT NULL,
  our_id VARCHAR2(50 CHAR) NOT NULL,
  remote_id VARCHAR2(100 CHAR),
  etag VARCHAR2(200 CHAR),
  held_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_sap_links PRIMARY KEY (connection_id, object_kind, our_id),
  CONSTRAINT fk_sap_links_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
