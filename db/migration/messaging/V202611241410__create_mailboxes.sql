CREATE TABLE mailboxes (
  id VARCHAR2(60 CHAR) NOT NULL,
  holder VARCHAR2(36 CHAR),
  held_until TIMESTAMP(3) WITH TIME ZONE,
  uid_validity NUMBER(19),
  next_uid NUMBER(19),
  read_at TIMESTAMP(3) WITH TIME ZONE,
  failing_since TIMESTAMP(3) WITH TIME ZONE,
  failure VARCHAR2(1000 CHAR),
  CONSTRAINT pk_mailboxes PRIMARY KEY (id)
);

COMMENT ON COLUMN mailboxes.next_uid IS 'Every mail with a lower UID, under this UIDVALIDITY, is in mail_inbox';
