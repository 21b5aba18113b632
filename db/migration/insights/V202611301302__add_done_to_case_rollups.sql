ALTER TABLE case_rollups ADD (
  done NUMBER(12) DEFAULT 0 NOT NULL,
  squares NUMBER(12) DEFAULT 0 NOT NULL
);

COMMENT ON COLUMN case_rollups.squares IS 'Of the points, so that it is known how far chance may have moved their mean';
