CREATE TABLE audit_head (
  id NUMBER(1) NOT NULL,
  position NUMBER(19) NOT NULL,
  row_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_audit_head PRIMARY KEY (id),
  CONSTRAINT ck_audit_head_id CHECK (id = 1)
);

COMMENT ON TABLE audit_head IS 'The last row of the audit trail; whoever appends locks it, so the order of rows is the order of commits';
