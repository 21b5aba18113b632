CREATE TABLE assistant_policies (
  position NUMBER(4) NOT NULL,
  task VARCHAR2(20 CHAR) NOT NULL,
  flow VARCHAR2(100 CHAR),
  category VARCHAR2(60 CHAR),
  engine VARCHAR2(10 CHAR) NOT NULL,
  provider_id VARCHAR2(60 CHAR),
  CONSTRAINT pk_assistant_policies PRIMARY KEY (position),
  CONSTRAINT ck_assistant_policies_task CHECK (task IN ('classify', 'draft-reply', 'draft-outreach')),
  CONSTRAINT ck_assistant_policies_engine CHECK (engine IN ('off', 'local', 'provider')),
  CONSTRAINT ck_assistant_policies_who CHECK (engine != 'provider' OR provider_id IS NOT NULL)
);
