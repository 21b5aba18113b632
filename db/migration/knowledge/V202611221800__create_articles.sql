CREATE TABLE articles (
  article_id VARCHAR2(80 CHAR) NOT NULL,
  language VARCHAR2(8 CHAR) NOT NULL,
  version NUMBER(10) NOT NULL,
  change_number NUMBER(19) NOT NULL,
  shipped_hash VARCHAR2(64 CHAR),
  CONSTRAINT pk_articles PRIMARY KEY (article_id, language),
  CONSTRAINT uq_articles_change UNIQUE (change_number)
);

COMMENT ON COLUMN articles.version IS 'The version that is read and searched';
COMMENT ON COLUMN articles.change_number IS 'The number that article_marker gave to the last change; nodes read what is newer than they know';
COMMENT ON COLUMN articles.shipped_hash IS 'SHA-256 of the shipped file that the current version came from; null once people have written it';
