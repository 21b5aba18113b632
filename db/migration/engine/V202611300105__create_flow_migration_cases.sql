-- One row for each instance that is to move; who moves it changes the row in the same transaction.
CREATE TABLE flow_migration_cases (
  migration_id VARCHAR2(36 CHAR) NOT NULL,
  instance_id VARCHAR2(64 CHAR) NOT NULL,
  case_number VARCHAR2(255 CHAR),
  outcome VARCHAR2(10 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR),
  attempts NUMBER(9) NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_flow_migration_cases PRIMARY KEY (migration_id, instance_id),
  CONSTRAINT fk_flow_migration_cases_of FOREIGN KEY (migration_id) REFERENCES flow_migrations (id),
  CONSTRAINT ck_flow_migration_cases_out CHECK (outcome IN ('waiting', 'moved', 'failed', 'ended'))
);
