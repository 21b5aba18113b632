-- What somebody did to the running flow of a case by hand, for the timeline of the case.
CREATE TABLE flow_interventions (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(255 CHAR) NOT NULL,
  process_key VARCHAR2(100 CHAR) NOT NULL,
  process_version NUMBER(9) NOT NULL,
  what VARCHAR2(20 CHAR) NOT NULL,
  from_step VARCHAR2(255 CHAR),
  to_step VARCHAR2(255 CHAR),
  reason VARCHAR2(1000 CHAR),
  actor VARCHAR2(100 CHAR) NOT NULL,
  done_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_flow_interventions PRIMARY KEY (id)
);
