ALTER TABLE messages ADD (
  mail_from VARCHAR2(600 CHAR),
  mail_to VARCHAR2(1000 CHAR),
  mail_cc VARCHAR2(1000 CHAR),
  mail_subject VARCHAR2(400 CHAR),
  folded_at NUMBER(9),
  blocked_images NUMBER(9),
  remarks CLOB,
  html CLOB
);

COMMENT ON COLUMN messages.html IS 'Safe to show: nothing in it runs or loads from elsewhere; pictures are cid:<attachments.content_id>';
COMMENT ON COLUMN messages.folded_at IS 'Where in the body quoted text or a signature begins';
