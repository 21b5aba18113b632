-- Minutes of the wall clock since midnight; 1440 closes at midnight.
CREATE TABLE opening_hours (
  calendar_id VARCHAR2(36 CHAR) NOT NULL,
  weekday VARCHAR2(10 CHAR) NOT NULL,
  opens NUMBER(4) NOT NULL,
  closes NUMBER(4) NOT NULL,
  CONSTRAINT pk_opening_hours PRIMARY KEY (calendar_id, weekday, opens),
  CONSTRAINT fk_opening_hours_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendars (id) ON DELETE CASCADE,
  CONSTRAINT ck_opening_hours_weekday CHECK (
    weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
  ),
  CONSTRAINT ck_opening_hours_order CHECK (opens >= 0 AND opens < closes AND closes <= 1440)
);
