CREATE TABLE assistant_trainings (
  id VARCHAR2(36 CHAR) NOT NULL,
  requested_by VARCHAR2(60 CHAR) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  lease_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  outcome VARCHAR2(20 CHAR),
  summary CLOB,
  CONSTRAINT pk_assistant_trainings PRIMARY KEY (id),
  CONSTRAINT ck_assistant_trainings_outcome CHECK (outcome IN (
    'too-few-labels', 'nothing-new', 'refused', 'awaits-approval', 'promoted', 'failed')),
  CONSTRAINT ck_assistant_trainings_summary CHECK (summary IS JSON)
);

CREATE INDEX ix_assistant_trainings_started ON assistant_trainings (started_at);
