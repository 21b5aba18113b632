-- Incidents that are tried again together.
CREATE TABLE incident_retries (
  id VARCHAR2(36 CHAR) NOT NULL,
  cause VARCHAR2(32 CHAR) NOT NULL,
  total NUMBER(9) NOT NULL,
  failed NUMBER(9) NOT NULL,
  asked_by VARCHAR2(60 CHAR) NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_incident_retries PRIMARY KEY (id)
);
