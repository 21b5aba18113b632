CREATE TABLE webhooks (
  id VARCHAR2(36 CHAR) NOT NULL,
  url VARCHAR2(1000 CHAR) NOT NULL,
  description VARCHAR2(200 CHAR),
  event_types VARCHAR2(1000 CHAR) NOT NULL,
  active NUMBER(1) NOT NULL,
  disabled_reason VARCHAR2(400 CHAR),
  secret VARCHAR2(1000 CHAR) NOT NULL,
  old_secret VARCHAR2(1000 CHAR),
  old_secret_until TIMESTAMP(3) WITH TIME ZONE,
  created_by VARCHAR2(60 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_webhooks PRIMARY KEY (id),
  CONSTRAINT ck_webhooks_active CHECK (active IN (0, 1))
);

COMMENT ON COLUMN webhooks.secret IS 'Encrypted with the key of the installation';
