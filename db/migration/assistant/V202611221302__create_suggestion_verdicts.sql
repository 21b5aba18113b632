CREATE TABLE suggestion_verdicts (
  suggestion_id VARCHAR2(36 CHAR) NOT NULL,
  verdict VARCHAR2(20 CHAR) NOT NULL,
  given_by VARCHAR2(60 CHAR) NOT NULL,
  given_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  reason VARCHAR2(1000 CHAR),
  edit_distance NUMBER(5, 4),
  CONSTRAINT pk_suggestion_verdicts PRIMARY KEY (suggestion_id),
  CONSTRAINT fk_suggestion_verdicts FOREIGN KEY (suggestion_id) REFERENCES suggestions (id),
  CONSTRAINT ck_suggestion_verdicts CHECK (verdict IN ('accepted', 'edited', 'rejected'))
);
