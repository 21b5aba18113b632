ALTER TABLE assistant_policies ADD CONSTRAINT ck_assistant_policies_task
CHECK (task IN ('classify', 'draft-reply', 'draft-outreach', 'summarise'));
