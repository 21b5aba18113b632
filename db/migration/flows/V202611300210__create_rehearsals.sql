-- What would have become of past cases if drafts had run them; claimed_until is the heartbeat of the node at work.
CREATE TABLE rehearsals (
  id VARCHAR2(36 CHAR) NOT NULL,
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  revision NUMBER(9) NOT NULL,
  wanted VARCHAR2(1000 CHAR) NOT NULL,
  models CLOB NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  total NUMBER(9) NOT NULL,
  done NUMBER(9) NOT NULL,
  failure VARCHAR2(1000 CHAR),
  started_by VARCHAR2(60 CHAR) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(3) WITH TIME ZONE,
  claimed_by VARCHAR2(60 CHAR),
  claimed_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_rehearsals PRIMARY KEY (id),
  CONSTRAINT fk_rehearsals_draft FOREIGN KEY (flow_key) REFERENCES flow_drafts (flow_key) ON DELETE CASCADE,
  CONSTRAINT ck_rehearsals_state CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed'))
);
