CREATE TABLE case_events (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  what VARCHAR2(40 CHAR) NOT NULL,
  subject VARCHAR2(100 CHAR),
  detail VARCHAR2(1000 CHAR),
  actor_kind VARCHAR2(10 CHAR) NOT NULL,
  actor_id VARCHAR2(60 CHAR),
  actor_name VARCHAR2(254 CHAR) NOT NULL,
  happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_case_events PRIMARY KEY (id),
  CONSTRAINT fk_case_events_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

CREATE INDEX ix_case_events_case ON case_events (case_number, happened_at, id);

COMMENT ON COLUMN case_events.what IS 'The key of the sentence that tells it, in io/casework/cases/timeline.properties';
COMMENT ON COLUMN case_events.subject IS 'What the sentence speaks of: a team, a label, another case';
