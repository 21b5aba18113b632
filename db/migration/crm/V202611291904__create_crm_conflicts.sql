CREATE TABLE crm_conflicts (
  id VARCHAR2(36 CHAR) NOT NULL,
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  object VARCHAR2(80 CHAR) NOT NULL,
  field VARCHAR2(80 CHAR) NOT NULL,
  ours VARCHAR2(1000 CHAR),
  theirs VARCHAR2(1000 CHAR),
  state VARCHAR2(10 CHAR) NOT NULL,
  found_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  settled_at TIMESTAMP(3) WITH TIME ZONE,
  settled_by VARCHAR2(50 CHAR),
  CONSTRAINT pk_crm_conflicts PRIMARY KEY (id),
  CONSTRAINT fk_crm_conflicts_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
