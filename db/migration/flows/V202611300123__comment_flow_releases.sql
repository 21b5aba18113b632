COMMENT ON COLUMN flow_releases.content_hash IS 'SHA-256 of what the engine got, in hexadecimal';
