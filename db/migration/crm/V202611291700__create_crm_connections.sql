CREATE TABLE crm_connections (
  id VARCHAR2(36 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  name VARCHAR2(60 CHAR) NOT NULL,
  stage VARCHAR2(20 CHAR) NOT NULL,
  authentication VARCHAR2(30 CHAR) NOT NULL,
  url VARCHAR2(1000 CHAR) NOT NULL,
  client_id VARCHAR2(300 CHAR) NOT NULL,
  username VARCHAR2(200 CHAR),
  api_version VARCHAR2(10 CHAR) NOT NULL,
  active NUMBER(1) NOT NULL,
  secret CLOB NOT NULL,
  secret_set_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  secret_set_by VARCHAR2(50 CHAR) NOT NULL,
  tested_at TIMESTAMP(3) WITH TIME ZONE,
  test_outcome VARCHAR2(10 CHAR),
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  created_by VARCHAR2(50 CHAR) NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_crm_connections PRIMARY KEY (id),
  CONSTRAINT uq_crm_connections_name UNIQUE (name),
  CONSTRAINT ck_crm_connections_active CHECK (active IN (0, 1))
);

COMMENT ON COLUMN crm_connections.kind IS 'Of system: salesforce; others may follow';
COMMENT ON COLUMN crm_connections.secret IS 'A private key or a client secret, encrypted with the key of the installation for this row alone';
