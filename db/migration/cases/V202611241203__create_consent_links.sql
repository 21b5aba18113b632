CREATE TABLE consent_links (
  token_hash VARCHAR2(64 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  issued_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_consent_links PRIMARY KEY (token_hash),
  CONSTRAINT fk_consent_links_case FOREIGN KEY (case_number) REFERENCES case_files (case_number)
);

CREATE INDEX ix_consent_links_case ON consent_links (case_number);

COMMENT ON TABLE consent_links IS 'The links in our mails by which a lead ends its consent; only hashes of the secrets';
