CREATE TABLE trigger_sources (
  id VARCHAR2(36 CHAR) NOT NULL,
  name VARCHAR2(40 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  description VARCHAR2(200 CHAR),
  active NUMBER(1) NOT NULL,
  organizations VARCHAR2(1000 CHAR),
  mapping CLOB,
  secret VARCHAR2(1000 CHAR) NOT NULL,
  old_secret VARCHAR2(1000 CHAR),
  old_secret_until TIMESTAMP(3) WITH TIME ZONE,
  secret_set_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  secret_set_by VARCHAR2(50 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  created_by VARCHAR2(50 CHAR) NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_trigger_sources PRIMARY KEY (id),
  CONSTRAINT uq_trigger_sources_name UNIQUE (name),
  CONSTRAINT ck_trigger_sources_active CHECK (active IN (0, 1))
);

COMMENT ON COLUMN trigger_sources.secret IS 'Encrypted with the key of the installation for this row alone';
COMMENT ON COLUMN trigger_sources.organizations IS 'Ids that events may come from, with spaces between them; null where the kind has none';
COMMENT ON COLUMN trigger_sources.mapping IS 'Rules as JSON; null for those of the kind';
