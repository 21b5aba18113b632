CREATE TABLE past_cases (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  change_number NUMBER(19) NOT NULL,
  team_id VARCHAR2(40 CHAR),
  intent VARCHAR2(60 CHAR),
  language VARCHAR2(8 CHAR),
  article_id VARCHAR2(80 CHAR),
  question CLOB,
  answer CLOB,
  resolved_at TIMESTAMP(3) WITH TIME ZONE,
  gone_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_past_cases PRIMARY KEY (case_number),
  CONSTRAINT uq_past_cases_change UNIQUE (change_number),
  CONSTRAINT fk_past_cases_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_past_cases_gone CHECK (gone_at IS NOT NULL OR (team_id IS NOT NULL AND intent IS NOT NULL
    AND language IS NOT NULL AND question IS NOT NULL AND resolved_at IS NOT NULL))
);

CREATE INDEX ix_past_cases_article ON past_cases (article_id, language, resolved_at);
CREATE INDEX ix_past_cases_intent ON past_cases (intent, team_id, language, resolved_at);
CREATE INDEX ix_past_cases_gone ON past_cases (gone_at);

COMMENT ON TABLE past_cases IS 'What resolved cases teach: questions and answers without anything personal';
COMMENT ON COLUMN past_cases.change_number IS 'The number that article_marker gave to the last change; nodes read what is newer than they know';
COMMENT ON COLUMN past_cases.article_id IS 'The article that the answer was drawn from; null for an answer of its own';
COMMENT ON COLUMN past_cases.answer IS 'A sentence a line';
COMMENT ON COLUMN past_cases.gone_at IS 'When the case stopped teaching anything; every text is null from then on';
