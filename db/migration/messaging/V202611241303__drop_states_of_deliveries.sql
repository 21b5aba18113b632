ALTER TABLE deliveries DROP CONSTRAINT ck_deliveries_state;
