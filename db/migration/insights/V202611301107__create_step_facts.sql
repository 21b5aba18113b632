-- One row a run of a step that connectors, people, timers and messages finished, as the step ledger tells it. Made anew with the facts of its case.
CREATE TABLE step_facts (
  ledger_id NUMBER(19) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  step VARCHAR2(255 CHAR) NOT NULL,
  finished_on DATE NOT NULL,
  duration_ms NUMBER(19) NOT NULL,
  bucket NUMBER(4) NOT NULL,
  failed NUMBER(1) NOT NULL,
  repeated NUMBER(1) NOT NULL,
  CONSTRAINT pk_step_facts PRIMARY KEY (ledger_id)
);

CREATE INDEX ix_step_facts_case ON step_facts (case_number);
CREATE INDEX ix_step_facts_day ON step_facts (finished_on, flow_key);
CREATE INDEX ix_step_facts_step ON step_facts (flow_key, step, duration_ms);

COMMENT ON COLUMN step_facts.failed IS '1 when it came to nothing and was tried again or given up';
COMMENT ON COLUMN step_facts.repeated IS '1 when the case had been through the step before';
