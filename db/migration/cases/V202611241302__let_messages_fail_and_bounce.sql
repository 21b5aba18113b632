ALTER TABLE messages ADD CONSTRAINT ck_messages_delivery
  CHECK (delivery_state IN ('received', 'queued', 'sent', 'not-sent', 'failed', 'bounced'));
