-- One row a lead: how far it came, and when, in milliseconds after it was opened; null where it did not come. Made anew with the facts of its case.
CREATE TABLE lead_stages (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  opened_on DATE NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  source VARCHAR2(10 CHAR) NOT NULL,
  score NUMBER(3),
  scored_ms NUMBER(15),
  offered_ms NUMBER(15),
  accepted_ms NUMBER(15),
  won_ms NUMBER(15),
  converted_ms NUMBER(15),
  outcome VARCHAR2(12 CHAR),
  CONSTRAINT pk_lead_stages PRIMARY KEY (case_number)
);

CREATE INDEX ix_lead_stages_opened ON lead_stages (opened_on, case_number);

COMMENT ON COLUMN lead_stages.offered_ms IS 'To a representative, or to the managers, the first time';
