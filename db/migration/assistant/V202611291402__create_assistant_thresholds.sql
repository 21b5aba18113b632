CREATE TABLE assistant_thresholds (
  category VARCHAR2(40 CHAR) NOT NULL,
  cases NUMBER(9) NOT NULL,
  accepted NUMBER(9) NOT NULL,
  confidence NUMBER(5, 4),
  choice_from NUMBER(5, 4),
  calculated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_assistant_thresholds PRIMARY KEY (category)
);

COMMENT ON COLUMN assistant_thresholds.category IS 'An asterisk is all of them';
COMMENT ON COLUMN assistant_thresholds.confidence IS 'From here on the target is met; null when it is nowhere';
COMMENT ON COLUMN assistant_thresholds.choice_from IS 'Intents as likely as this belong to the choices that hold the right one nine times in ten';
