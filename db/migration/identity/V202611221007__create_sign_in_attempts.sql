CREATE TABLE sign_in_attempts (
  bucket VARCHAR2(64 CHAR) NOT NULL,
  failures NUMBER(10) NOT NULL,
  last_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  blocked_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_sign_in_attempts PRIMARY KEY (bucket)
);

CREATE INDEX ix_sign_in_attempts_last ON sign_in_attempts (last_at);

COMMENT ON COLUMN sign_in_attempts.bucket IS 'SHA-256 of an address, or of a user name and an address';
