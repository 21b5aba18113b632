CREATE TABLE mail_inbox (
  id VARCHAR2(36 CHAR) NOT NULL,
  mailbox VARCHAR2(60 CHAR) NOT NULL,
  uid_validity NUMBER(19) NOT NULL,
  mail_uid NUMBER(19) NOT NULL,
  content_key VARCHAR2(64 CHAR),
  raw_mail BLOB,
  byte_count NUMBER(10) NOT NULL,
  is_whole NUMBER(1) NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR),
  attempts NUMBER(9) NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  settled_at TIMESTAMP(3) WITH TIME ZONE,
  rfc_id VARCHAR2(998 CHAR),
  sender_key VARCHAR2(254 CHAR),
  case_number VARCHAR2(20 CHAR),
  message_id VARCHAR2(36 CHAR),
  CONSTRAINT pk_mail_inbox PRIMARY KEY (id),
  CONSTRAINT uq_mail_inbox_uid UNIQUE (mailbox, uid_validity, mail_uid),
  CONSTRAINT uq_mail_inbox_content UNIQUE (content_key),
  CONSTRAINT ck_mail_inbox_whole CHECK (is_whole IN (0, 1)),
  CONSTRAINT ck_mail_inbox_state CHECK (state IN ('received', 'filed', 'duplicate', 'ignored', 'refused', 'parked'))
);

CREATE INDEX ix_mail_inbox_due ON mail_inbox (state, due_at);
CREATE INDEX ix_mail_inbox_sender ON mail_inbox (sender_key, settled_at);
CREATE INDEX ix_mail_inbox_rfc_id ON mail_inbox (rfc_id);

COMMENT ON COLUMN mail_inbox.raw_mail IS 'As it came; gone once the mail is filed. Only its head when is_whole is 0';
COMMENT ON COLUMN mail_inbox.content_key IS 'The same for copies of one mail; null on all but the first';
COMMENT ON COLUMN mail_inbox.reason IS 'Why a mail is not filed, or not yet';
