CREATE TABLE assistant_model_reports (
  kind VARCHAR2(20 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  report CLOB NOT NULL,
  CONSTRAINT pk_assistant_model_reports PRIMARY KEY (kind, version),
  CONSTRAINT fk_assistant_model_reports FOREIGN KEY (kind, version)
    REFERENCES assistant_models (kind, version) ON DELETE CASCADE,
  CONSTRAINT ck_assistant_model_reports CHECK (report IS JSON)
);
