-- What people did with tasks before they completed them, for the timeline of the case.
CREATE TABLE task_moves (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  task_id VARCHAR2(64 CHAR) NOT NULL,
  task_name VARCHAR2(255 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  what VARCHAR2(20 CHAR) NOT NULL,
  actor VARCHAR2(100 CHAR) NOT NULL,
  subject VARCHAR2(100 CHAR),
  moved_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_task_moves PRIMARY KEY (id)
);

CREATE INDEX ix_task_moves_case ON task_moves (case_number, id);
