CREATE TABLE setup_links (
  secret_hash VARCHAR2(64 CHAR) NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_setup_links PRIMARY KEY (secret_hash)
);
