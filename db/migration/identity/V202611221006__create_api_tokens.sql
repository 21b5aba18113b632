CREATE TABLE api_tokens (
  id VARCHAR2(40 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  secret_hash VARCHAR2(64 CHAR) NOT NULL,
  scopes VARCHAR2(1000 CHAR) NOT NULL,
  created_by VARCHAR2(40 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  last_used_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_api_tokens PRIMARY KEY (id),
  CONSTRAINT uq_api_tokens_secret UNIQUE (secret_hash)
);

COMMENT ON COLUMN api_tokens.scopes IS 'Keys of permissions, separated by a space';
