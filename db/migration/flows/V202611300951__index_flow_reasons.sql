CREATE INDEX ix_flow_reasons_flow ON flow_reasons (flow_key, given_at, id);
