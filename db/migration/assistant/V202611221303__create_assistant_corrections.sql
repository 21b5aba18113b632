CREATE TABLE assistant_corrections (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  text_hash VARCHAR2(64 CHAR) NOT NULL,
  intent VARCHAR2(60 CHAR) NOT NULL,
  corrected_by VARCHAR2(60 CHAR) NOT NULL,
  corrected_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_assistant_corrections PRIMARY KEY (case_number, text_hash),
  CONSTRAINT fk_assistant_corrections_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

CREATE INDEX ix_assistant_corrections_at ON assistant_corrections (corrected_at);
