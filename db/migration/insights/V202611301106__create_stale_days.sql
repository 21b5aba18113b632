-- Days whose facts have changed since they were summed.
CREATE TABLE stale_days (
  falls_on DATE NOT NULL,
  CONSTRAINT pk_stale_days PRIMARY KEY (falls_on)
);
