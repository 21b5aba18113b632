COMMENT ON COLUMN crm_connections.terms IS 'On which terms the system is called, as JSON; NULL for the usual ones';
