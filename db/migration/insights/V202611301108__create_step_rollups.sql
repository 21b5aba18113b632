-- Sums of step_facts by day and month, with the team and category of the case.
CREATE TABLE step_rollups (
  span VARCHAR2(5 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  starts_on DATE NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  step VARCHAR2(255 CHAR) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  runs NUMBER(12) NOT NULL,
  duration_ms NUMBER(19) NOT NULL,
  repeats NUMBER(12) NOT NULL,
  failures NUMBER(12) NOT NULL,
  CONSTRAINT pk_step_rollups PRIMARY KEY (span, flow_key, starts_on, flow_version, step, case_type, team, category),
  CONSTRAINT ck_step_rollups_span CHECK (span IN ('day', 'month'))
);

CREATE INDEX ix_step_rollups_start ON step_rollups (span, starts_on);

COMMENT ON COLUMN step_rollups.runs IS 'Those that did not fail; the duration is theirs';
