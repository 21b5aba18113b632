INSERT INTO cluster_locks (name) VALUES ('scorecard-training');
