CREATE TABLE assistant_calls (
  id VARCHAR2(36 CHAR) NOT NULL,
  called_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  provider_id VARCHAR2(60 CHAR) NOT NULL,
  provider VARCHAR2(60 CHAR) NOT NULL,
  model VARCHAR2(100 CHAR) NOT NULL,
  prompt VARCHAR2(60 CHAR) NOT NULL,
  task VARCHAR2(20 CHAR) NOT NULL,
  flow VARCHAR2(100 CHAR),
  step VARCHAR2(100 CHAR),
  case_number VARCHAR2(20 CHAR),
  outcome VARCHAR2(20 CHAR) NOT NULL,
  reason VARCHAR2(60 CHAR),
  requests NUMBER(2) NOT NULL,
  tokens_in NUMBER(9) NOT NULL,
  tokens_out NUMBER(9) NOT NULL,
  cost NUMBER(14, 6) NOT NULL,
  latency_ms NUMBER(9) NOT NULL,
  masked VARCHAR2(200 CHAR),
  CONSTRAINT pk_assistant_calls PRIMARY KEY (id)
);

CREATE INDEX ix_assistant_calls_at ON assistant_calls (called_at DESC, id DESC);

CREATE INDEX ix_assistant_calls_provider ON assistant_calls (provider_id, called_at DESC);

COMMENT ON COLUMN assistant_calls.masked IS 'How many of each kind were masked; never what';
