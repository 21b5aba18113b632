-- Sums of crm_sync_facts by day and connection. They are all that is known of the time before the facts that are kept, and are not made anew with others.
CREATE TABLE crm_days (
  falls_on DATE NOT NULL,
  connection_id VARCHAR2(36 CHAR) NOT NULL,
  done NUMBER(12) NOT NULL,
  refused NUMBER(12) NOT NULL,
  postponed NUMBER(12) NOT NULL,
  timed NUMBER(12) NOT NULL,
  lag_ms NUMBER(19) NOT NULL,
  longest_ms NUMBER(15) NOT NULL,
  CONSTRAINT pk_crm_days PRIMARY KEY (falls_on, connection_id)
);

COMMENT ON COLUMN crm_days.postponed IS 'Attempts that came to nothing and are made again';
