-- What a draft looked like. Saves of one person in a row share a row, which keeps the last of them.
CREATE TABLE flow_draft_revisions (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  revision NUMBER(9) NOT NULL,
  content CLOB NOT NULL,
  saved_by VARCHAR2(60 CHAR) NOT NULL,
  began_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  saved_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  note VARCHAR2(1000 CHAR),
  restored_from NUMBER(9),
  CONSTRAINT pk_flow_draft_revisions PRIMARY KEY (flow_key, revision),
  CONSTRAINT fk_flow_draft_revisions_draft FOREIGN KEY (flow_key) REFERENCES flow_drafts (flow_key)
);
