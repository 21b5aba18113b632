ALTER TABLE kept_messages ADD CONSTRAINT ck_kept_messages_state
  CHECK (state IN ('waiting', 'delivered', 'undeliverable', 'obsolete', 'discarded'));
