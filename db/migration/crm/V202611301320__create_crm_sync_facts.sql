-- What became of bringing cases to a CRM, a row each time; written with what it tells of.
CREATE TABLE crm_sync_facts (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  outcome VARCHAR2(10 CHAR) NOT NULL,
  cases NUMBER(9) NOT NULL,
  timed NUMBER(9) NOT NULL,
  lag_ms NUMBER(19) NOT NULL,
  longest_ms NUMBER(15) NOT NULL,
  CONSTRAINT pk_crm_sync_facts PRIMARY KEY (id),
  CONSTRAINT ck_crm_sync_facts_outcome CHECK (outcome IN ('done', 'refused', 'postponed'))
);

COMMENT ON COLUMN crm_sync_facts.timed IS 'Of the cases, those that somebody wished for at a known time; the lag is from then on';
