INSERT INTO cluster_locks (name) VALUES ('trigger-housekeeping');
