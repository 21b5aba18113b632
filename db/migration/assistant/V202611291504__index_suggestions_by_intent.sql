CREATE INDEX ix_suggestions_intent ON suggestions (kind, intent, id);
