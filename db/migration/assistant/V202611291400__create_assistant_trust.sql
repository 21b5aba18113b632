CREATE TABLE assistant_trust (
  step VARCHAR2(20 CHAR) NOT NULL,
  intent VARCHAR2(60 CHAR) NOT NULL,
  trust_level VARCHAR2(20 CHAR) NOT NULL,
  held NUMBER(1) NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR2(60 CHAR) NOT NULL,
  CONSTRAINT pk_assistant_trust PRIMARY KEY (step, intent),
  CONSTRAINT ck_assistant_trust_step CHECK (step IN ('classify', 'draft-reply', 'draft-outreach')),
  CONSTRAINT ck_assistant_trust_level CHECK (trust_level IN ('watch', 'suggest', 'act-with-undo', 'act')),
  CONSTRAINT ck_assistant_trust_held CHECK (held IN (0, 1))
);

COMMENT ON COLUMN assistant_trust.held IS 'A person chose it: it rises by a person only';
COMMENT ON COLUMN assistant_trust.changed_at IS 'Evidence counts from here';
