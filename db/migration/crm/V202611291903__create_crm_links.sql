CREATE TABLE crm_links (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  object VARCHAR2(80 CHAR) NOT NULL,
  remote_id VARCHAR2(80 CHAR),
  remote_changed_at TIMESTAMP(3) WITH TIME ZONE,
  synced_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  fields VARCHAR2(4000 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_crm_links PRIMARY KEY (connection_id, case_number),
  CONSTRAINT fk_crm_links_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
