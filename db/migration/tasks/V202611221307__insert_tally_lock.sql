INSERT INTO cluster_locks (name) VALUES ('task-tallies');
