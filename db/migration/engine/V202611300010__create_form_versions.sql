-- The forms of tasks, every version that was ever in use. Those that came with the product say of which one.
CREATE TABLE form_versions (
  form_key VARCHAR2(255 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  name VARCHAR2(255 CHAR) NOT NULL,
  content CLOB NOT NULL,
  source VARCHAR2(10 CHAR) NOT NULL,
  product VARCHAR2(100 CHAR),
  released_by VARCHAR2(60 CHAR),
  approved_by VARCHAR2(60 CHAR),
  released_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  reason VARCHAR2(1000 CHAR),
  CONSTRAINT pk_form_versions PRIMARY KEY (form_key, version),
  CONSTRAINT ck_form_versions_source CHECK (source IN ('shipped', 'people'))
);
