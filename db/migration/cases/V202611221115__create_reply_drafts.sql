CREATE TABLE reply_drafts (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  agent_id VARCHAR2(60 CHAR) NOT NULL,
  body CLOB NOT NULL,
  based_on_suggestion VARCHAR2(36 CHAR),
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_reply_drafts PRIMARY KEY (case_number, agent_id),
  CONSTRAINT fk_reply_drafts_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);
