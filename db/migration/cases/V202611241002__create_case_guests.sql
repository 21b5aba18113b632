CREATE TABLE case_guests (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  team_id VARCHAR2(40 CHAR) NOT NULL,
  CONSTRAINT pk_case_guests PRIMARY KEY (case_number, team_id),
  CONSTRAINT fk_case_guests_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

COMMENT ON TABLE case_guests IS 'Teams that were asked for help with a case of another team, and so may read it';
