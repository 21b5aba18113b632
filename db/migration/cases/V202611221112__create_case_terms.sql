CREATE TABLE case_terms (
  term VARCHAR2(64 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  CONSTRAINT pk_case_terms PRIMARY KEY (term, case_number),
  CONSTRAINT fk_case_terms_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

CREATE INDEX ix_case_terms_case ON case_terms (case_number);

COMMENT ON TABLE case_terms IS 'The folded words of numbers and subjects that cases are found by';
