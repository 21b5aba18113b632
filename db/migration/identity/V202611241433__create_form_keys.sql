CREATE TABLE form_keys (
  id NUMBER(1) NOT NULL,
  secret VARCHAR2(64 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_form_keys PRIMARY KEY (id),
  CONSTRAINT ck_form_keys_one CHECK (id = 1)
);

COMMENT ON TABLE form_keys IS 'What the tokens of public forms are signed with, on every node; made by the first node that needs it';
