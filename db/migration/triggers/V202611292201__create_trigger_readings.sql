CREATE TABLE trigger_readings (
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  object_name VARCHAR2(80 CHAR) NOT NULL,
  since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  seen_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  seen_id VARCHAR2(18 CHAR),
  behind NUMBER(1) NOT NULL,
  failures NUMBER(9) NOT NULL,
  last_detail VARCHAR2(400 CHAR),
  read_at TIMESTAMP(3) WITH TIME ZONE,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_trigger_readings PRIMARY KEY (connection_id, object_name),
  CONSTRAINT fk_trigger_readings_connection FOREIGN KEY (connection_id) REFERENCES crm_connections (id) ON DELETE CASCADE,
  CONSTRAINT ck_trigger_readings_behind CHECK (behind IN (0, 1))
);

COMMENT ON COLUMN trigger_readings.since IS 'When the connection was switched on for it; another one begins anew';
COMMENT ON COLUMN trigger_readings.seen_until IS 'By the clock of the system that is read; everything up to here is in the inbox';
COMMENT ON COLUMN trigger_readings.seen_id IS 'The last record of that time, in the order of ids';
COMMENT ON COLUMN trigger_readings.behind IS '1 while there is more behind it than one run takes';
COMMENT ON COLUMN trigger_readings.leased_until IS 'By the clock of the database';
