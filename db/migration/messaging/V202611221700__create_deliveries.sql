CREATE TABLE deliveries (
  step_key VARCHAR2(255 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  message_id VARCHAR2(36 CHAR),
  team VARCHAR2(50 CHAR),
  state VARCHAR2(20 CHAR) NOT NULL,
  detail VARCHAR2(400 CHAR),
  activity_id VARCHAR2(255 CHAR) NOT NULL,
  process_key VARCHAR2(100 CHAR) NOT NULL,
  process_version NUMBER(9) NOT NULL,
  tried_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_deliveries PRIMARY KEY (step_key),
  CONSTRAINT ck_deliveries_kind CHECK (kind IN ('reply', 'rejection', 'reminder', 'survey', 'notice')),
  CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'sent', 'not-sent'))
);

CREATE INDEX ix_deliveries_case ON deliveries (case_number, tried_at);
