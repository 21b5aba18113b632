CREATE TABLE article_drafts (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR),
  open_case_number VARCHAR2(20 CHAR),
  status VARCHAR2(20 CHAR) NOT NULL,
  language VARCHAR2(8 CHAR) NOT NULL,
  category VARCHAR2(60 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  question VARCHAR2(400 CHAR) NOT NULL,
  alternate_questions CLOB,
  intents VARCHAR2(1000 CHAR),
  body CLOB,
  reply CLOB,
  masked VARCHAR2(400 CHAR),
  version NUMBER(9) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  created_by VARCHAR2(100 CHAR) NOT NULL,
  decided_at TIMESTAMP(3) WITH TIME ZONE,
  article_id VARCHAR2(80 CHAR),
  CONSTRAINT pk_article_drafts PRIMARY KEY (id),
  CONSTRAINT uq_article_drafts_case UNIQUE (open_case_number),
  CONSTRAINT fk_article_drafts_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_article_drafts_status CHECK (status IN ('open', 'published', 'discarded'))
);

CREATE INDEX ix_article_drafts_status ON article_drafts (status, id);
CREATE INDEX ix_article_drafts_case ON article_drafts (case_number);

COMMENT ON TABLE article_drafts IS 'Articles to be; the search knows none of them';
COMMENT ON COLUMN article_drafts.case_number IS 'The case that it was made of; null for one that somebody began';
COMMENT ON COLUMN article_drafts.open_case_number IS 'The same while the draft is open: a case has one open draft at most';
COMMENT ON COLUMN article_drafts.masked IS 'Kinds of what was masked and how many of each, one a line';
COMMENT ON COLUMN article_drafts.article_id IS 'The article that it was published as';
