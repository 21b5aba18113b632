-- What browsers are told at once. Kept for an hour, so that a connection that broke can read on.
CREATE TABLE live_events (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  kind VARCHAR2(10 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  task_id VARCHAR2(64 CHAR),
  team VARCHAR2(40 CHAR),
  held_by VARCHAR2(100 CHAR),
  change VARCHAR2(10 CHAR),
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_live_events PRIMARY KEY (id)
);

CREATE INDEX ix_live_events_created ON live_events (created_at);
