CREATE TABLE assistant_serving (
  kind VARCHAR2(20 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  held NUMBER(1) NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR2(60 CHAR) NOT NULL,
  reason VARCHAR2(1000 CHAR) NOT NULL,
  CONSTRAINT pk_assistant_serving PRIMARY KEY (kind),
  CONSTRAINT fk_assistant_serving FOREIGN KEY (kind, version) REFERENCES assistant_models (kind, version),
  CONSTRAINT ck_assistant_serving_held CHECK (held IN (0, 1))
);

COMMENT ON COLUMN assistant_serving.held IS '1 after a person put a model back: nothing is promoted by itself';
