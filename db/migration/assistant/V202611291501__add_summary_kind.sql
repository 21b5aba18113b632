ALTER TABLE suggestions ADD CONSTRAINT ck_suggestions_kind
CHECK (kind IN ('classification', 'reply', 'lead-score', 'outreach', 'churn-risk', 'summary'));
