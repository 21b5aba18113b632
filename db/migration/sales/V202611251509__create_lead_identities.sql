CREATE TABLE lead_identities (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  mailbox VARCHAR2(400 CHAR) NOT NULL,
  mail_domain VARCHAR2(400 CHAR),
  phone VARCHAR2(40 CHAR),
  company VARCHAR2(400 CHAR),
  contact_name VARCHAR2(400 CHAR),
  CONSTRAINT pk_lead_identities PRIMARY KEY (case_number),
  CONSTRAINT fk_lead_identities_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

COMMENT ON TABLE lead_identities IS 'What active leads that were looked at are compared by, normalised; personal data, gone when the lead ends';
