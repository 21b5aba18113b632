ALTER TABLE suggestions ADD (
  intent VARCHAR2(60 CHAR),
  shown_at TIMESTAMP(3) WITH TIME ZONE,
  applied_at TIMESTAMP(3) WITH TIME ZONE
);

CREATE INDEX ix_suggestions_created ON suggestions (created_at);

COMMENT ON COLUMN suggestions.intent IS 'What it says the case is about, or the case said of itself';
COMMENT ON COLUMN suggestions.shown_at IS 'When somebody who works on the case first saw it';
COMMENT ON COLUMN suggestions.applied_at IS 'When the flow acted on it without a person';
