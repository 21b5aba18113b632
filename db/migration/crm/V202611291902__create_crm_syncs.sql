CREATE TABLE crm_syncs (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  paused_at TIMESTAMP(3) WITH TIME ZONE,
  paused_by VARCHAR2(50 CHAR),
  held_until TIMESTAMP(3) WITH TIME ZONE,
  held_reason VARCHAR2(400 CHAR),
  failures NUMBER(9) NOT NULL,
  CONSTRAINT pk_crm_syncs PRIMARY KEY (connection_id),
  CONSTRAINT fk_crm_syncs_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);
