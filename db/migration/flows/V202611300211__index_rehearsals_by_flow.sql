CREATE INDEX ix_rehearsals_flow ON rehearsals (flow_key, id);
