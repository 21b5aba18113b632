CREATE TABLE user_sessions (
  secret_hash VARCHAR2(64 CHAR) NOT NULL,
  user_id VARCHAR2(40 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  last_seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_user_sessions PRIMARY KEY (secret_hash),
  CONSTRAINT fk_user_sessions_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX ix_user_sessions_user ON user_sessions (user_id);
CREATE INDEX ix_user_sessions_expires ON user_sessions (expires_at);

COMMENT ON COLUMN user_sessions.secret_hash IS 'SHA-256 of the cookie; a reader of the table cannot act for anybody';
