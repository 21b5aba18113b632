INSERT INTO cluster_locks (name) VALUES ('messaging-housekeeping');
