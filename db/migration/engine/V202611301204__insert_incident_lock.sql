INSERT INTO cluster_locks (name) VALUES ('incidents');
