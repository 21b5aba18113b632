-- Without opens and closes nobody works that day.
CREATE TABLE holidays (
  calendar_id VARCHAR2(36 CHAR) NOT NULL,
  falls_on DATE NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  opens NUMBER(4),
  closes NUMBER(4),
  CONSTRAINT pk_holidays PRIMARY KEY (calendar_id, falls_on),
  CONSTRAINT fk_holidays_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendars (id) ON DELETE CASCADE,
  CONSTRAINT ck_holidays_order CHECK (
    (opens IS NULL AND closes IS NULL) OR (opens >= 0 AND opens < closes AND closes <= 1440)
  )
);
