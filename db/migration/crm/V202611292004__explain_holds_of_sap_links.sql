COMMENT ON COLUMN sap_links.held_until IS 'Until then one node alone may create the record, by the clock of the database; only while there is no remote id';
