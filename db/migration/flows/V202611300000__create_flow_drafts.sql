-- The next version of a flow, while people work on it; who holds the lock may save.
CREATE TABLE flow_drafts (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  name VARCHAR2(255 CHAR) NOT NULL,
  file_name VARCHAR2(400 CHAR) NOT NULL,
  base_version NUMBER(9),
  revision NUMBER(9) NOT NULL,
  content CLOB NOT NULL,
  created_by VARCHAR2(60 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_by VARCHAR2(60 CHAR) NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  lock_holder VARCHAR2(60 CHAR),
  lock_expires_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_flow_drafts PRIMARY KEY (flow_key),
  CONSTRAINT ck_flow_drafts_kind CHECK (kind IN ('process', 'decision', 'form'))
);
