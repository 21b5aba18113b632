ALTER TABLE mail_inbox DROP CONSTRAINT ck_mail_inbox_state;
