CREATE INDEX ix_deliveries_message ON deliveries (message_id);
