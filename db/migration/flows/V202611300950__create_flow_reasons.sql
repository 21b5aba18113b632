-- Why somebody decided on a flow, in their words, where nothing else keeps them. The audit trail names the row.
CREATE TABLE flow_reasons (
  id VARCHAR2(36 CHAR) NOT NULL,
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  decision VARCHAR2(30 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR) NOT NULL,
  given_by VARCHAR2(100 CHAR) NOT NULL,
  given_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_flow_reasons PRIMARY KEY (id)
);
