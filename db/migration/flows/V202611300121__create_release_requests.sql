-- A release that waits for a second person. The wish is kept as it was sent, with the revisions that it speaks of.
CREATE TABLE release_requests (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  wish CLOB NOT NULL,
  revisions CLOB NOT NULL,
  requested_by VARCHAR2(100 CHAR) NOT NULL,
  requested_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_release_requests PRIMARY KEY (flow_key)
);
