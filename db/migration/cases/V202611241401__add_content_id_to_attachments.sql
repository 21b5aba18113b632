ALTER TABLE attachments ADD (content_id VARCHAR2(40 CHAR));
