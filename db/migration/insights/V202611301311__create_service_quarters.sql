-- Sums of service_minutes by quarter of an hour, of which days of any time zone are made. They are all that is known of the time before the minutes that are kept, and are not made anew with other facts.
CREATE TABLE service_quarters (
  starts_at TIMESTAMP(0) WITH TIME ZONE NOT NULL,
  minutes NUMBER(2) NOT NULL,
  minutes_up NUMBER(2) NOT NULL,
  requests NUMBER(12) NOT NULL,
  failures NUMBER(12) NOT NULL,
  CONSTRAINT pk_service_quarters PRIMARY KEY (starts_at),
  CONSTRAINT ck_service_quarters_minutes CHECK (minutes BETWEEN 1 AND 15),
  CONSTRAINT ck_service_quarters_up CHECK (minutes_up BETWEEN 0 AND minutes)
);

COMMENT ON COLUMN service_quarters.minutes IS 'That count: all 15, but of the very first quarter, and of the one that still goes on';
