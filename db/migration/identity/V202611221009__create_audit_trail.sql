CREATE TABLE audit_trail (
  position NUMBER(19) NOT NULL,
  recorded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  actor_id VARCHAR2(60 CHAR) NOT NULL,
  action VARCHAR2(60 CHAR) NOT NULL,
  subject VARCHAR2(200 CHAR) NOT NULL,
  detail VARCHAR2(1000 CHAR),
  origin VARCHAR2(40 CHAR),
  previous_hash VARCHAR2(64 CHAR) NOT NULL,
  row_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_audit_trail PRIMARY KEY (position)
);

CREATE INDEX ix_audit_trail_actor ON audit_trail (actor_id, position);
CREATE INDEX ix_audit_trail_subject ON audit_trail (subject, position);
CREATE INDEX ix_audit_trail_action ON audit_trail (action, position);

COMMENT ON COLUMN audit_trail.origin IS 'The id of the request, as its answer and the log name it';
COMMENT ON COLUMN audit_trail.row_hash IS 'SHA-256, keyed when configured, of this row and the hash of the row before';
