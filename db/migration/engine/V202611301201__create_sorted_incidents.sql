-- The engine's open incidents, sorted by cause. A row goes with its incident; its message holds nobody's data.
CREATE TABLE sorted_incidents (
  incident_id VARCHAR2(64 CHAR) NOT NULL,
  cause VARCHAR2(32 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  flow_key VARCHAR2(255 CHAR),
  flow_name VARCHAR2(255 CHAR),
  flow_version NUMBER(9),
  step_id VARCHAR2(255 CHAR),
  step_name VARCHAR2(255 CHAR),
  message VARCHAR2(300 CHAR) NOT NULL,
  instance_id VARCHAR2(64 CHAR),
  case_number VARCHAR2(255 CHAR),
  happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  retry_id VARCHAR2(36 CHAR),
  CONSTRAINT pk_sorted_incidents PRIMARY KEY (incident_id),
  CONSTRAINT fk_sorted_incidents_retry FOREIGN KEY (retry_id) REFERENCES incident_retries (id)
);
