CREATE TABLE crm_backfills (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  total NUMBER(9) NOT NULL,
  read_to VARCHAR2(20 CHAR),
  done NUMBER(9) NOT NULL,
  refused NUMBER(9) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  started_by VARCHAR2(50 CHAR) NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_crm_backfills PRIMARY KEY (connection_id),
  CONSTRAINT fk_crm_backfills_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
