CREATE TABLE webhook_deliveries (
  id VARCHAR2(36 CHAR) NOT NULL,
  webhook_id VARCHAR2(36 CHAR) NOT NULL,
  event_type VARCHAR2(60 CHAR) NOT NULL,
  body CLOB NOT NULL,
  state VARCHAR2(10 CHAR) NOT NULL,
  attempts NUMBER(9) NOT NULL,
  last_status NUMBER(3),
  last_detail VARCHAR2(400 CHAR),
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  tried_at TIMESTAMP(3) WITH TIME ZONE,
  lease_id VARCHAR2(36 CHAR),
  leased_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id),
  CONSTRAINT fk_webhook_deliveries_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE,
  CONSTRAINT ck_webhook_deliveries_state CHECK (state IN ('waiting', 'delivered', 'failed'))
);

CREATE INDEX ix_webhook_deliveries_due ON webhook_deliveries (state, due_at, id);

CREATE INDEX ix_webhook_deliveries_list ON webhook_deliveries (webhook_id, created_at DESC, id DESC);

CREATE INDEX ix_webhook_deliveries_busy ON webhook_deliveries (webhook_id, leased_until);

CREATE INDEX ix_webhook_deliveries_age ON webhook_deliveries (created_at);

COMMENT ON COLUMN webhook_deliveries.leased_until IS 'By the clock of the database';
