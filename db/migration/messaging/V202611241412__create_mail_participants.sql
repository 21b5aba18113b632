CREATE TABLE mail_participants (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  address_key VARCHAR2(254 CHAR) NOT NULL,
  CONSTRAINT pk_mail_participants PRIMARY KEY (case_number, address_key)
);

COMMENT ON TABLE mail_participants IS 'Who else may add to a case by naming its number: whom its mails were addressed to';
