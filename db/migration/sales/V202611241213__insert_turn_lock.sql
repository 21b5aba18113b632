INSERT INTO cluster_locks (name) VALUES ('sales-turns');
