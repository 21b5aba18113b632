ALTER TABLE mail_inbox ADD CONSTRAINT ck_mail_inbox_state
  CHECK (state IN ('received', 'filed', 'duplicate', 'ignored', 'refused', 'parked', 'discarded'));
