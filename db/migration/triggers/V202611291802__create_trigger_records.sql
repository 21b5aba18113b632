CREATE TABLE trigger_records (
  source_id VARCHAR2(36 CHAR) NOT NULL,
  record_key VARCHAR2(250 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  digest VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_trigger_records PRIMARY KEY (source_id, record_key),
  CONSTRAINT fk_trigger_records_source FOREIGN KEY (source_id) REFERENCES trigger_sources (id) ON DELETE CASCADE
);

COMMENT ON TABLE trigger_records IS 'Which case a record of another system has become; there is one at most';
COMMENT ON COLUMN trigger_records.digest IS 'Of what the last event said';
