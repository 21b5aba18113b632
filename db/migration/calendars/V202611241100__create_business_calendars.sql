CREATE TABLE business_calendars (
  id VARCHAR2(36 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  time_zone VARCHAR2(60 CHAR) NOT NULL,
  by_default NUMBER(1),
  version NUMBER(9) NOT NULL,
  revision VARCHAR2(36 CHAR) NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_business_calendars PRIMARY KEY (id),
  CONSTRAINT uq_business_calendars_name UNIQUE (name),
  CONSTRAINT uq_business_calendars_default UNIQUE (by_default),
  CONSTRAINT ck_business_calendars_default CHECK (by_default = 1)
);

COMMENT ON COLUMN business_calendars.by_default IS '1 for the calendar of teams without one; null for all others';
COMMENT ON COLUMN business_calendars.revision IS 'Another one after every change; what readers may remember a calendar by';
