ALTER TABLE reply_drafts ADD (outdated_since TIMESTAMP(3) WITH TIME ZONE);
