INSERT INTO cluster_locks (name) VALUES ('ticket-training');
