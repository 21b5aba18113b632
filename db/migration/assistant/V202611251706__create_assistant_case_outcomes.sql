CREATE TABLE assistant_case_outcomes (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  reopened_at TIMESTAMP(3) WITH TIME ZONE,
  satisfaction NUMBER(1),
  CONSTRAINT pk_assistant_case_outcomes PRIMARY KEY (case_number),
  CONSTRAINT fk_assistant_case_outcomes FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);
