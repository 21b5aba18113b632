INSERT INTO cluster_locks (name) VALUES ('assistant-trust');
