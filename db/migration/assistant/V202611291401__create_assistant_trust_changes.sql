CREATE TABLE assistant_trust_changes (
  id VARCHAR2(36 CHAR) NOT NULL,
  step VARCHAR2(20 CHAR) NOT NULL,
  intent VARCHAR2(60 CHAR) NOT NULL,
  from_level VARCHAR2(20 CHAR) NOT NULL,
  to_level VARCHAR2(20 CHAR) NOT NULL,
  cause VARCHAR2(20 CHAR) NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR2(60 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR),
  cases NUMBER(9),
  accepted NUMBER(9),
  bound NUMBER(5, 4),
  target NUMBER(5, 4),
  CONSTRAINT pk_assistant_trust_changes PRIMARY KEY (id),
  CONSTRAINT ck_assistant_trust_cause CHECK (cause IN ('earned', 'lost', 'undone-too-often', 'chosen', 'taken-back'))
);

COMMENT ON COLUMN assistant_trust_changes.bound IS 'Of the share of accepted ones: the lower when trust was earned, the upper when it was lost';
