-- What people say about a flow or a step of it; it outlives drafts and versions.
CREATE TABLE flow_comments (
  id VARCHAR2(36 CHAR) NOT NULL,
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  element_id VARCHAR2(128 CHAR),
  text VARCHAR2(2000 CHAR) NOT NULL,
  written_by VARCHAR2(60 CHAR) NOT NULL,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  resolved_by VARCHAR2(60 CHAR),
  resolved_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_flow_comments PRIMARY KEY (id)
);
