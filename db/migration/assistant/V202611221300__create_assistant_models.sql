CREATE TABLE assistant_models (
  kind VARCHAR2(20 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  fingerprint VARCHAR2(80 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  trained_on NUMBER(9) NOT NULL,
  metrics VARCHAR2(4000 CHAR) NOT NULL,
  weights BLOB NOT NULL,
  CONSTRAINT pk_assistant_models PRIMARY KEY (kind, version),
  CONSTRAINT uq_assistant_models_print UNIQUE (kind, fingerprint),
  CONSTRAINT ck_assistant_models_metrics CHECK (metrics IS JSON)
);
