-- One row a case: what dashboards count, and no word of anybody's. Made anew from the case's own tables whenever the case changes.
CREATE TABLE case_facts (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  opened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  resolved_at TIMESTAMP(3) WITH TIME ZONE,
  opened_on DATE NOT NULL,
  resolved_on DATE,
  invited_on DATE,
  rated_on DATE,
  resolution_ms NUMBER(15),
  own_ms NUMBER(15),
  first_response_ms NUMBER(15),
  resolution_bucket NUMBER(4),
  own_bucket NUMBER(4),
  first_response_bucket NUMBER(4),
  first_response_kept NUMBER(1),
  first_response_near NUMBER(1),
  solution_kept NUMBER(1),
  solution_near NUMBER(1),
  first_contact NUMBER(1),
  reopens NUMBER(9) NOT NULL,
  hand_overs NUMBER(9) NOT NULL,
  ping_pongs NUMBER(9) NOT NULL,
  score NUMBER(1),
  read_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_case_facts PRIMARY KEY (case_number)
);

CREATE INDEX ix_case_facts_opened ON case_facts (opened_on, case_number);
CREATE INDEX ix_case_facts_resolved ON case_facts (resolved_on, case_number);
CREATE INDEX ix_case_facts_invited ON case_facts (invited_on, case_number);
CREATE INDEX ix_case_facts_rated ON case_facts (rated_on, case_number);

COMMENT ON COLUMN case_facts.team IS 'A dash when no team has it, as with the category';
COMMENT ON COLUMN case_facts.opened_on IS 'The day in the time zone of fact_marks';
COMMENT ON COLUMN case_facts.resolution_ms IS 'From opened to resolved the last time; null until then';
COMMENT ON COLUMN case_facts.own_ms IS 'Of it, what was not spent waiting for the customer';
COMMENT ON COLUMN case_facts.own_bucket IS 'An eighth of a doubling of milliseconds; what medians are read from';
COMMENT ON COLUMN case_facts.first_contact IS '1 when the customer wrote once, was answered at most once, and it was not opened again';
COMMENT ON COLUMN case_facts.ping_pongs IS 'Hand-overs back to a team that had had it';
COMMENT ON COLUMN case_facts.solution_near IS '1 when it was kept with less than a tenth of its time left';
COMMENT ON COLUMN case_facts.read_at IS 'When this was made';
