CREATE TABLE messages (
  id VARCHAR2(36 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  direction VARCHAR2(10 CHAR) NOT NULL,
  author_kind VARCHAR2(10 CHAR) NOT NULL,
  author_id VARCHAR2(60 CHAR),
  author_name VARCHAR2(254 CHAR) NOT NULL,
  body CLOB NOT NULL,
  excerpt VARCHAR2(280 CHAR) NOT NULL,
  delivery_state VARCHAR2(10 CHAR),
  delivery_detail VARCHAR2(1000 CHAR),
  external_id VARCHAR2(400 CHAR),
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_messages PRIMARY KEY (id),
  CONSTRAINT fk_messages_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT uq_messages_external_id UNIQUE (external_id),
  CONSTRAINT ck_messages_direction CHECK (direction IN ('inbound', 'outbound', 'note')),
  CONSTRAINT ck_messages_author_kind CHECK (author_kind IN ('customer', 'agent', 'system', 'assistant')),
  CONSTRAINT ck_messages_delivery CHECK (delivery_state IN ('received', 'queued', 'sent', 'not-sent'))
);

CREATE INDEX ix_messages_case ON messages (case_number, created_at, id);

COMMENT ON COLUMN messages.excerpt IS 'The beginning of the body on one line, so that lists need not read the CLOB';
