ALTER TABLE crm_pushes ADD (
  urgency NUMBER(1) DEFAULT 1 NOT NULL,
  wished_at TIMESTAMP(3) WITH TIME ZONE,
  leased_generation NUMBER(9),
  backfill_of VARCHAR2(36 CHAR)
);
