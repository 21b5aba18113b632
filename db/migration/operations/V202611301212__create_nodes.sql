-- Each running node says every few seconds that it is there.
CREATE TABLE nodes (
  id VARCHAR2(36 CHAR) NOT NULL,
  name VARCHAR2(100 CHAR) NOT NULL,
  version VARCHAR2(60 CHAR) NOT NULL,
  works NUMBER(1) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_nodes PRIMARY KEY (id)
);
