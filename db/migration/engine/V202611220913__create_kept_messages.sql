CREATE TABLE kept_messages (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  message_name VARCHAR2(100 CHAR) NOT NULL,
  variables VARCHAR2(4000 CHAR),
  state VARCHAR2(20 CHAR) NOT NULL,
  kept_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  settled_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_kept_messages PRIMARY KEY (id),
  CONSTRAINT ck_kept_messages_state CHECK (state IN ('waiting', 'delivered', 'undeliverable'))
);

CREATE INDEX ix_kept_messages_state ON kept_messages (state, id);
