ALTER TABLE trigger_events ADD (traceparent VARCHAR2(55 CHAR));
