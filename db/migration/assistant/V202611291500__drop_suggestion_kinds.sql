ALTER TABLE suggestions DROP CONSTRAINT ck_suggestions_kind;
