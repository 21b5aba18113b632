CREATE INDEX ix_flow_comments_flow ON flow_comments (flow_key, written_at, id);
