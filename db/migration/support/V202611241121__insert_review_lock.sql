INSERT INTO cluster_locks (name) VALUES ('deadline-reviews');
