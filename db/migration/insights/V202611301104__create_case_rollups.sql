-- Sums of case_facts by day and month. A case counts on the day it was opened, resolved, asked and rated, each in its own columns.
CREATE TABLE case_rollups (
  span VARCHAR2(5 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  starts_on DATE NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  opened NUMBER(12) NOT NULL,
  resolved NUMBER(12) NOT NULL,
  resolution_ms NUMBER(19) NOT NULL,
  own_ms NUMBER(19) NOT NULL,
  answered NUMBER(12) NOT NULL,
  first_response_ms NUMBER(19) NOT NULL,
  first_response_promised NUMBER(12) NOT NULL,
  first_response_kept NUMBER(12) NOT NULL,
  first_response_near NUMBER(12) NOT NULL,
  solution_promised NUMBER(12) NOT NULL,
  solution_kept NUMBER(12) NOT NULL,
  solution_near NUMBER(12) NOT NULL,
  first_contact NUMBER(12) NOT NULL,
  reopened NUMBER(12) NOT NULL,
  hand_overs NUMBER(12) NOT NULL,
  ping_pongs NUMBER(12) NOT NULL,
  invited NUMBER(12) NOT NULL,
  responded NUMBER(12) NOT NULL,
  rated NUMBER(12) NOT NULL,
  points NUMBER(12) NOT NULL,
  CONSTRAINT pk_case_rollups PRIMARY KEY (span, flow_key, starts_on, flow_version, case_type, team, category),
  CONSTRAINT ck_case_rollups_span CHECK (span IN ('day', 'month'))
);

CREATE INDEX ix_case_rollups_start ON case_rollups (span, starts_on);

COMMENT ON COLUMN case_rollups.responded IS 'Of those invited on these days, whenever they answered; rated are the answers of these days';
