CREATE TABLE idempotency_keys (
  actor_id VARCHAR2(60 CHAR) NOT NULL,
  request_key VARCHAR2(200 CHAR) NOT NULL,
  request_hash VARCHAR2(64 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  status NUMBER(3),
  location VARCHAR2(1000 CHAR),
  etag VARCHAR2(200 CHAR),
  body CLOB,
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor_id, request_key)
);

CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);
