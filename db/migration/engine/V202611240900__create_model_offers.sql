-- A shipped model that is not in use, because people released a later one of their own.
CREATE TABLE model_offers (
  model_key VARCHAR2(255 CHAR) NOT NULL,
  file_name VARCHAR2(400 CHAR) NOT NULL,
  content CLOB NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  offered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_model_offers PRIMARY KEY (model_key),
  CONSTRAINT ck_model_offers_state CHECK (state IN ('open', 'declined'))
);
