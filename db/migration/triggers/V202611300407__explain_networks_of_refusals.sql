COMMENT ON COLUMN trigger_refusals.network IS 'Where it came from, without the part that tells one line from its neighbours';
