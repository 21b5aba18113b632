-- Each running node says every minute that it is there, and how its requests went. A minute that none speaks of is one in which nobody was served.
CREATE TABLE service_minutes (
  starts_at TIMESTAMP(0) WITH TIME ZONE NOT NULL,
  node_id VARCHAR2(36 CHAR) NOT NULL,
  requests NUMBER(12) NOT NULL,
  failures NUMBER(12) NOT NULL,
  CONSTRAINT pk_service_minutes PRIMARY KEY (starts_at, node_id)
);

COMMENT ON COLUMN service_minutes.failures IS 'Requests that failed by our fault: those answered with a status of 500 and above';
