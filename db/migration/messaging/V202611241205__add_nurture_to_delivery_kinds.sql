ALTER TABLE deliveries ADD CONSTRAINT ck_deliveries_kinds CHECK (
  kind IN ('reply', 'rejection', 'reminder', 'survey', 'notice', 'nurture')
);
