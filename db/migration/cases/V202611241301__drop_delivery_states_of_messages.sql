ALTER TABLE messages DROP CONSTRAINT ck_messages_delivery;
