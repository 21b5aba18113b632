CREATE TABLE rehearsal_results (
  rehearsal_id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  outcome VARCHAR2(10 CHAR) NOT NULL,
  summary CLOB NOT NULL,
  ways CLOB NOT NULL,
  CONSTRAINT pk_rehearsal_results PRIMARY KEY (rehearsal_id, case_number),
  CONSTRAINT fk_rehearsal_results FOREIGN KEY (rehearsal_id) REFERENCES rehearsals (id) ON DELETE CASCADE,
  CONSTRAINT ck_rehearsal_results CHECK (outcome IN ('same', 'other', 'stuck', 'unknown'))
);
