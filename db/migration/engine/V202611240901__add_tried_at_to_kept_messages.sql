-- When delivery was last tried, so that the others get their turn.
ALTER TABLE kept_messages ADD (tried_at TIMESTAMP(3) WITH TIME ZONE);
