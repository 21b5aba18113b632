-- Running cases that move from one version of a flow to another.
CREATE TABLE flow_migrations (
  id VARCHAR2(36 CHAR) NOT NULL,
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  from_version NUMBER(9) NOT NULL,
  to_version NUMBER(9) NOT NULL,
  mapping CLOB NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR) NOT NULL,
  started_by VARCHAR2(100 CHAR) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_flow_migrations PRIMARY KEY (id),
  CONSTRAINT ck_flow_migrations_state CHECK (state IN ('queued', 'running', 'paused', 'done', 'cancelled'))
);
