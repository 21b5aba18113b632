-- Sums of what the assistant suggested, by the day it did; made anew whenever a suggestion of the day was made, seen, judged or corrected.
CREATE TABLE suggestion_days (
  falls_on DATE NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  model VARCHAR2(100 CHAR) NOT NULL,
  intent VARCHAR2(60 CHAR) NOT NULL,
  made NUMBER(12) NOT NULL,
  shown NUMBER(12) NOT NULL,
  accepted NUMBER(12) NOT NULL,
  edited NUMBER(12) NOT NULL,
  rejected NUMBER(12) NOT NULL,
  applied NUMBER(12) NOT NULL,
  measured NUMBER(12) NOT NULL,
  distance NUMBER(16, 4) NOT NULL,
  CONSTRAINT pk_suggestion_days PRIMARY KEY (falls_on, kind, model, intent)
);

COMMENT ON COLUMN suggestion_days.intent IS 'A dash for suggestions without one';
COMMENT ON COLUMN suggestion_days.measured IS 'Texts of which it is known how much was changed; the distance is theirs, each from 0 to 1';
