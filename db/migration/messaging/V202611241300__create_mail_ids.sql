CREATE TABLE mail_ids (
  rfc_id VARCHAR2(998 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  message_id VARCHAR2(36 CHAR) NOT NULL,
  direction VARCHAR2(10 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_mail_ids PRIMARY KEY (rfc_id),
  CONSTRAINT ck_mail_ids_direction CHECK (direction IN ('inbound', 'outbound'))
);

CREATE INDEX ix_mail_ids_case ON mail_ids (case_number, created_at, message_id);

COMMENT ON COLUMN mail_ids.rfc_id IS 'The header Message-ID with its angle brackets';
