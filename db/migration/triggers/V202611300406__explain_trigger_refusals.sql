COMMENT ON COLUMN trigger_refusals.source_id IS 'NULL when what was sent names no source';
