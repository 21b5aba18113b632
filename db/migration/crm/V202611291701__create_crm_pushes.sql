CREATE TABLE crm_pushes (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  generation NUMBER(9) NOT NULL,
  attempts NUMBER(9) NOT NULL,
  refused NUMBER(1) NOT NULL,
  last_detail VARCHAR2(400 CHAR),
  requested_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  tried_at TIMESTAMP(3) WITH TIME ZONE,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_crm_pushes PRIMARY KEY (case_number),
  CONSTRAINT ck_crm_pushes_refused CHECK (refused IN (0, 1))
);

CREATE INDEX ix_crm_pushes_due ON crm_pushes (refused, due_at, case_number);

COMMENT ON COLUMN crm_pushes.generation IS 'Grows with every wish; a push that another wish overtook is made again';
COMMENT ON COLUMN crm_pushes.leased_until IS 'By the clock of the database';
