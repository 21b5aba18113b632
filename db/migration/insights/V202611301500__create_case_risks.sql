-- How likely each open promise will be broken, as foretold last; the work list reads it by the number of the case. Promises that are broken, or of which too little is known, have none.
CREATE TABLE case_risks (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  promise VARCHAR2(20 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  category VARCHAR2(40 CHAR) NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  percent NUMBER(3) NOT NULL,
  likeness VARCHAR2(20 CHAR) NOT NULL,
  compared NUMBER(9) NOT NULL,
  ahead NUMBER(9) NOT NULL,
  load_percent NUMBER(5) NOT NULL,
  CONSTRAINT pk_case_risks PRIMARY KEY (case_number, promise),
  CONSTRAINT ck_case_risks_promise CHECK (promise IN ('first-response', 'solution')),
  CONSTRAINT ck_case_risks_percent CHECK (percent BETWEEN 0 AND 100)
);

COMMENT ON COLUMN case_risks.compared IS 'With how many promises that had lasted longer';
COMMENT ON COLUMN case_risks.ahead IS 'Promises of the team that are due before';
COMMENT ON COLUMN case_risks.load_percent IS 'How many promises run in the team, in percent of the usual';
