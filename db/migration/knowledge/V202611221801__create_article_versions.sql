CREATE TABLE article_versions (
  article_id VARCHAR2(80 CHAR) NOT NULL,
  language VARCHAR2(8 CHAR) NOT NULL,
  version NUMBER(10) NOT NULL,
  category VARCHAR2(60 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  question VARCHAR2(400 CHAR) NOT NULL,
  alternate_questions CLOB,
  intents VARCHAR2(1000 CHAR) NOT NULL,
  body CLOB NOT NULL,
  reply CLOB NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_by VARCHAR2(100 CHAR) NOT NULL,
  CONSTRAINT pk_article_versions PRIMARY KEY (article_id, language, version),
  CONSTRAINT fk_article_versions_article FOREIGN KEY (article_id, language) REFERENCES articles (article_id, language)
);

COMMENT ON TABLE article_versions IS 'Every text that an article has ever had; rows are only added';
COMMENT ON COLUMN article_versions.alternate_questions IS 'One a line';
COMMENT ON COLUMN article_versions.intents IS 'One a line';
