CREATE TABLE attachments (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  message_id VARCHAR2(36 CHAR),
  file_name VARCHAR2(200 CHAR) NOT NULL,
  content_type VARCHAR2(100 CHAR) NOT NULL,
  byte_count NUMBER(10) NOT NULL,
  sha256 VARCHAR2(64 CHAR) NOT NULL,
  content BLOB NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_attachments PRIMARY KEY (id),
  CONSTRAINT fk_attachments_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT fk_attachments_message FOREIGN KEY (message_id) REFERENCES messages (id)
);

CREATE INDEX ix_attachments_case ON attachments (case_number, created_at, id);
CREATE INDEX ix_attachments_message ON attachments (message_id);
