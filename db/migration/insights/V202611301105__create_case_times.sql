-- How many cases took how long, by day and month: what medians are read from.
CREATE TABLE case_times (
  span VARCHAR2(5 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  measure VARCHAR2(20 CHAR) NOT NULL,
  starts_on DATE NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  bucket NUMBER(4) NOT NULL,
  cases NUMBER(12) NOT NULL,
  CONSTRAINT pk_case_times PRIMARY KEY (
    span, flow_key, measure, starts_on, flow_version, case_type, team, category, bucket
  ),
  CONSTRAINT ck_case_times_span CHECK (span IN ('day', 'month')),
  CONSTRAINT ck_case_times_measure CHECK (measure IN ('resolution', 'own', 'first-response'))
);

CREATE INDEX ix_case_times_start ON case_times (span, starts_on);
