CREATE INDEX ix_flow_migrations_flow ON flow_migrations (flow_key, started_at);
