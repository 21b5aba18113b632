CREATE INDEX ix_suggestions_shown ON suggestions (shown_at);
