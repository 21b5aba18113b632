CREATE TABLE trigger_refusals (
  id VARCHAR2(36 CHAR) NOT NULL,
  source_id VARCHAR2(36 CHAR),
  kind VARCHAR2(30 CHAR) NOT NULL,
  reason VARCHAR2(30 CHAR) NOT NULL,
  network VARCHAR2(60 CHAR) NOT NULL,
  refused_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_trigger_refusals PRIMARY KEY (id),
  CONSTRAINT fk_trigger_refusals_source FOREIGN KEY (source_id) REFERENCES trigger_sources (id) ON DELETE CASCADE
);
