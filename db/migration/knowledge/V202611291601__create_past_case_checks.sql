CREATE TABLE past_case_checks (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  token VARCHAR2(36 CHAR) NOT NULL,
  CONSTRAINT pk_past_case_checks PRIMARY KEY (case_number),
  CONSTRAINT fk_past_case_checks_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

COMMENT ON TABLE past_case_checks IS 'Cases to be looked at for what they teach';
COMMENT ON COLUMN past_case_checks.token IS 'Another one, later in order, each time that something happens to the case';
