CREATE TABLE satisfaction (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  step_key VARCHAR2(255 CHAR) NOT NULL,
  message_id VARCHAR2(36 CHAR) NOT NULL,
  process_key VARCHAR2(100 CHAR) NOT NULL,
  process_version NUMBER(9) NOT NULL,
  invited_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  score NUMBER(1),
  reasons VARCHAR2(100 CHAR),
  remark VARCHAR2(1000 CHAR),
  channel VARCHAR2(10 CHAR),
  given_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_satisfaction PRIMARY KEY (id),
  CONSTRAINT uq_satisfaction_step UNIQUE (step_key),
  CONSTRAINT fk_satisfaction_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT fk_satisfaction_message FOREIGN KEY (message_id) REFERENCES messages (id),
  CONSTRAINT ck_satisfaction_score CHECK (score BETWEEN 1 AND 5),
  CONSTRAINT ck_satisfaction_channel CHECK (channel IN ('mail', 'link')),
  CONSTRAINT ck_satisfaction_given CHECK (
    (score IS NULL AND channel IS NULL AND given_at IS NULL)
    OR (score IS NOT NULL AND channel IS NOT NULL AND given_at IS NOT NULL)
  )
);

CREATE INDEX ix_satisfaction_case ON satisfaction (case_number, invited_at);
CREATE INDEX ix_satisfaction_given ON satisfaction (given_at);
CREATE INDEX ix_satisfaction_message ON satisfaction (message_id);

COMMENT ON COLUMN satisfaction.score IS '1, not at all, to 5; null until the customer answers';
COMMENT ON COLUMN satisfaction.reasons IS 'Keys with commas between them';
COMMENT ON COLUMN satisfaction.channel IS 'The way by which the customer came to answer';
