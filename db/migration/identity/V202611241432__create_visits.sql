CREATE TABLE visits (
  bucket VARCHAR2(64 CHAR) NOT NULL,
  spent_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_visits PRIMARY KEY (bucket)
);

CREATE INDEX ix_visits_spent_until ON visits (spent_until);

COMMENT ON COLUMN visits.bucket IS 'SHA-256 of a door and of who knocks there';
