CREATE INDEX ix_suggestion_verdicts_given ON suggestion_verdicts (given_at);
