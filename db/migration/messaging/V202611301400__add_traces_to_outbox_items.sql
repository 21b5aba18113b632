ALTER TABLE outbox_items ADD (traceparent VARCHAR2(55 CHAR));
