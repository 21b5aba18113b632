CREATE TABLE users (
  id VARCHAR2(40 CHAR) NOT NULL,
  username VARCHAR2(100 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  email VARCHAR2(254 CHAR),
  locale VARCHAR2(20 CHAR) NOT NULL,
  password_hash VARCHAR2(300 CHAR) NOT NULL,
  active NUMBER(1) NOT NULL,
  away NUMBER(1) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_username UNIQUE (username),
  CONSTRAINT ck_users_active CHECK (active IN (0, 1)),
  CONSTRAINT ck_users_away CHECK (away IN (0, 1))
);

CREATE INDEX ix_users_name ON users (name, id);
