CREATE TABLE outbox_items (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  effect_key VARCHAR2(400 CHAR) NOT NULL,
  channel VARCHAR2(10 CHAR) NOT NULL,
  lane VARCHAR2(150 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  step_key VARCHAR2(255 CHAR),
  message_id VARCHAR2(36 CHAR),
  rfc_id VARCHAR2(400 CHAR),
  team VARCHAR2(50 CHAR),
  user_id VARCHAR2(60 CHAR),
  reason VARCHAR2(100 CHAR),
  body CLOB,
  state VARCHAR2(10 CHAR) NOT NULL,
  detail VARCHAR2(400 CHAR),
  attempts NUMBER(9) NOT NULL,
  queued_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  settled_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_outbox_items PRIMARY KEY (id),
  CONSTRAINT uq_outbox_items_effect UNIQUE (effect_key),
  CONSTRAINT ck_outbox_items_channel CHECK (channel IN ('mail', 'slack')),
  CONSTRAINT ck_outbox_items_state CHECK (state IN ('queued', 'sent', 'failed', 'bounced'))
);

CREATE INDEX ix_outbox_items_due ON outbox_items (state, channel, due_at, id);

CREATE INDEX ix_outbox_items_lane ON outbox_items (lane, state, id);

CREATE INDEX ix_outbox_items_message ON outbox_items (message_id);

CREATE INDEX ix_outbox_items_rfc ON outbox_items (rfc_id);

CREATE INDEX ix_outbox_items_step ON outbox_items (step_key);

COMMENT ON COLUMN outbox_items.effect_key IS 'The same for every try of the same effect';

COMMENT ON COLUMN outbox_items.lane IS 'What leaves in the order of ids: of a lane only the first queued item is due';

COMMENT ON COLUMN outbox_items.leased_until IS 'By the clock of the database';
