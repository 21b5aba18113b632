CREATE INDEX ix_kept_messages_case ON kept_messages (case_number);
