CREATE TABLE suggestions (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  status VARCHAR2(20 CHAR) NOT NULL,
  step_key VARCHAR2(255 CHAR) NOT NULL,
  text_hash VARCHAR2(64 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  model VARCHAR2(100 CHAR) NOT NULL,
  confidence NUMBER(5, 4) NOT NULL,
  content CLOB NOT NULL,
  CONSTRAINT pk_suggestions PRIMARY KEY (id),
  CONSTRAINT uq_suggestions_step UNIQUE (step_key),
  CONSTRAINT fk_suggestions_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_suggestions_kind CHECK (kind IN ('classification', 'reply')),
  CONSTRAINT ck_suggestions_status CHECK (status IN ('current', 'outdated')),
  CONSTRAINT ck_suggestions_content CHECK (content IS JSON)
);

CREATE INDEX ix_suggestions_case ON suggestions (case_number, kind, status);
