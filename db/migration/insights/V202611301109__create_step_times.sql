-- How many runs of steps took how long, by day and month: what medians are read from.
CREATE TABLE step_times (
  span VARCHAR2(5 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  starts_on DATE NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  step VARCHAR2(255 CHAR) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  bucket NUMBER(4) NOT NULL,
  runs NUMBER(12) NOT NULL,
  CONSTRAINT pk_step_times PRIMARY KEY (
    span, flow_key, starts_on, flow_version, step, case_type, team, category, bucket
  ),
  CONSTRAINT ck_step_times_span CHECK (span IN ('day', 'month'))
);

CREATE INDEX ix_step_times_start ON step_times (span, starts_on);
