CREATE TABLE trigger_streams (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  topic VARCHAR2(200 CHAR) NOT NULL,
  since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  place VARCHAR2(400 CHAR),
  failures NUMBER(9) NOT NULL,
  last_detail VARCHAR2(400 CHAR),
  heard_at TIMESTAMP(3) WITH TIME ZONE,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_trigger_streams PRIMARY KEY (connection_id, topic),
  CONSTRAINT fk_trigger_streams_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE
);

COMMENT ON COLUMN trigger_streams.place IS 'Where to go on, as the other system tells it; everything before it is in the inbox. Null for from now on';
COMMENT ON COLUMN trigger_streams.leased_until IS 'By the clock of the database';
