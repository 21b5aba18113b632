CREATE TABLE trigger_events (
  id VARCHAR2(36 CHAR) NOT NULL,
  source_id VARCHAR2(36 CHAR) NOT NULL,
  event_id VARCHAR2(250 CHAR) NOT NULL,
  record_key VARCHAR2(250 CHAR),
  event_type VARCHAR2(200 CHAR) NOT NULL,
  payload CLOB,
  digest VARCHAR2(64 CHAR) NOT NULL,
  differing NUMBER(9) NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR),
  rule_name VARCHAR2(100 CHAR),
  case_number VARCHAR2(20 CHAR),
  attempts NUMBER(9) NOT NULL,
  received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  settled_at TIMESTAMP(3) WITH TIME ZONE,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_trigger_events PRIMARY KEY (id),
  CONSTRAINT uq_trigger_events_event UNIQUE (source_id, event_id),
  CONSTRAINT fk_trigger_events_source FOREIGN KEY (source_id) REFERENCES trigger_sources (id) ON DELETE CASCADE,
  CONSTRAINT ck_trigger_events_state CHECK (state IN ('waiting', 'done', 'skipped', 'parked', 'discarded'))
);

CREATE INDEX ix_trigger_events_due ON trigger_events (state, occurred_at, id);

CREATE INDEX ix_trigger_events_record ON trigger_events (source_id, record_key, state, occurred_at);

COMMENT ON COLUMN trigger_events.event_id IS 'Unique for the source, for ever';
COMMENT ON COLUMN trigger_events.payload IS 'As JSON; null once nobody will ask for it any more';
COMMENT ON COLUMN trigger_events.differing IS 'How often something else came under the same id';
COMMENT ON COLUMN trigger_events.leased_until IS 'By the clock of the database';
