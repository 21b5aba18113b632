CREATE TABLE article_marker (
  id NUMBER(1) NOT NULL,
  change_number NUMBER(19) NOT NULL,
  CONSTRAINT pk_article_marker PRIMARY KEY (id),
  CONSTRAINT ck_article_marker_id CHECK (id = 1)
);

COMMENT ON TABLE article_marker IS 'Number of the last change of any article; whoever writes one holds this row, so numbers become visible in their order';
