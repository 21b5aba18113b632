-- How far each source of facts has been read; held by the node that reads on.
CREATE TABLE fact_marks (
  source VARCHAR2(20 CHAR) NOT NULL,
  read_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  zone VARCHAR2(60 CHAR) NOT NULL,
  after_case VARCHAR2(20 CHAR),
  CONSTRAINT pk_fact_marks PRIMARY KEY (source)
);

COMMENT ON COLUMN fact_marks.after_case IS 'While all cases are read from the first on: the last that was; a dash when none was, null when all were';
COMMENT ON COLUMN fact_marks.zone IS 'The time zone whose days the facts are counted in; another one counts them anew';
