CREATE TABLE lead_keys (
  kind VARCHAR2(10 CHAR) NOT NULL,
  term VARCHAR2(400 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  CONSTRAINT pk_lead_keys PRIMARY KEY (kind, term, case_number),
  CONSTRAINT fk_lead_keys_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_lead_keys_kind CHECK (kind IN ('email', 'phone', 'company', 'domain'))
);

CREATE INDEX ix_lead_keys_case ON lead_keys (case_number);

COMMENT ON TABLE lead_keys IS 'The normalised words by which active leads that were looked at are found again';
