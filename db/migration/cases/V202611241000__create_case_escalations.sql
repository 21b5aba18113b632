CREATE TABLE case_escalations (
  id VARCHAR2(64 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  reason VARCHAR2(40 CHAR) NOT NULL,
  escalation_level NUMBER(3) NOT NULL,
  team_id VARCHAR2(40 CHAR),
  due_at TIMESTAMP(3) WITH TIME ZONE,
  in_crm NUMBER(1) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  outcome VARCHAR2(20 CHAR),
  ended_by VARCHAR2(254 CHAR),
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_case_escalations PRIMARY KEY (id),
  CONSTRAINT fk_case_escalations_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_case_escalations_outcome CHECK (
    outcome IN ('taken-over', 'given-back', 'compensated', 'refused', 'unanswered', 'case-ended', 'noted')
  )
);

CREATE INDEX ix_case_escalations_case ON case_escalations (case_number, started_at, id);

COMMENT ON COLUMN case_escalations.id IS 'The process instance that handles it';
COMMENT ON COLUMN case_escalations.outcome IS 'Null while it runs; noted when another one was running';
COMMENT ON COLUMN case_escalations.in_crm IS 'Whether the CRM shows the case as escalated';
