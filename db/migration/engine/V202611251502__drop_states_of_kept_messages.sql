ALTER TABLE kept_messages DROP CONSTRAINT ck_kept_messages_state;
