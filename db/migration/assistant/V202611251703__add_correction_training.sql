ALTER TABLE assistant_corrections ADD (
  trained_version NUMBER(9),
  seconded_by VARCHAR2(60 CHAR)
);

COMMENT ON COLUMN assistant_corrections.trained_version IS 'The first model that learned from it';
COMMENT ON COLUMN assistant_corrections.seconded_by IS 'Who else says so';
