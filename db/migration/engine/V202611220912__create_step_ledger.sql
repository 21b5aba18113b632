CREATE TABLE step_ledger (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  process_key VARCHAR2(100 CHAR) NOT NULL,
  process_version NUMBER(9) NOT NULL,
  process_instance_id VARCHAR2(64 CHAR) NOT NULL,
  activity_id VARCHAR2(255 CHAR) NOT NULL,
  step_key VARCHAR2(255 CHAR) NOT NULL,
  connector VARCHAR2(100 CHAR),
  actor VARCHAR2(100 CHAR) NOT NULL,
  outcome VARCHAR2(20 CHAR) NOT NULL,
  attempt NUMBER(9) NOT NULL,
  inputs_hash VARCHAR2(64 CHAR) NOT NULL,
  outputs VARCHAR2(4000 CHAR),
  reason VARCHAR2(1000 CHAR),
  model VARCHAR2(100 CHAR),
  cost_micros NUMBER(19),
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  duration_ms NUMBER(19) NOT NULL,
  CONSTRAINT pk_step_ledger PRIMARY KEY (id),
  CONSTRAINT uq_step_ledger_step UNIQUE (step_key, attempt, outcome)
);

CREATE INDEX ix_step_ledger_case ON step_ledger (case_number, id);
