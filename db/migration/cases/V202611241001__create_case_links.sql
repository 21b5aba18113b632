CREATE TABLE case_links (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  other_number VARCHAR2(20 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  linked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_case_links PRIMARY KEY (case_number, other_number),
  CONSTRAINT fk_case_links_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT fk_case_links_other FOREIGN KEY (other_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_case_links_kind CHECK (
    kind IN ('related', 'duplicate', 'parent', 'child', 'split-from', 'split-into', 'follows', 'follow-up')
  )
);

CREATE INDEX ix_case_links_other ON case_links (other_number);

COMMENT ON TABLE case_links IS 'Each link twice, as seen from either case';
COMMENT ON COLUMN case_links.kind IS 'What the other case is to this one';
