-- What operators know of a cause, for whoever meets it next: it outlives the incidents.
CREATE TABLE incident_notes (
  id VARCHAR2(36 CHAR) NOT NULL,
  cause VARCHAR2(32 CHAR) NOT NULL,
  incident_id VARCHAR2(64 CHAR),
  text VARCHAR2(2000 CHAR) NOT NULL,
  written_by VARCHAR2(60 CHAR) NOT NULL,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_incident_notes PRIMARY KEY (id)
);
