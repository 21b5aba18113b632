CREATE TABLE survey_links (
  token_hash VARCHAR2(64 CHAR) NOT NULL,
  satisfaction_id VARCHAR2(36 CHAR) NOT NULL,
  channel VARCHAR2(10 CHAR) NOT NULL,
  CONSTRAINT pk_survey_links PRIMARY KEY (token_hash),
  CONSTRAINT fk_survey_links_satisfaction FOREIGN KEY (satisfaction_id) REFERENCES satisfaction (id),
  CONSTRAINT ck_survey_links_channel CHECK (channel IN ('mail', 'link'))
);

CREATE INDEX ix_survey_links_satisfaction ON survey_links (satisfaction_id);

COMMENT ON COLUMN survey_links.token_hash IS 'SHA-256 of the token; the token itself is in the link alone';
