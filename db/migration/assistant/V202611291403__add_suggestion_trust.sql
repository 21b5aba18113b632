ALTER TABLE suggestions ADD (
  trust_level VARCHAR2(20 CHAR),
  audited_at TIMESTAMP(3) WITH TIME ZONE
);

CREATE INDEX ix_suggestions_audited ON suggestions (audited_at);

COMMENT ON COLUMN suggestions.trust_level IS 'What the assistant was trusted with when it was made';
COMMENT ON COLUMN suggestions.audited_at IS 'When it was chosen, without regard to its confidence, for a person to judge';
