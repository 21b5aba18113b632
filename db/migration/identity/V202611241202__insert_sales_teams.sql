INSERT INTO teams (id, name, shipped) VALUES ('key-accounts', 'Key accounts', 1);
INSERT INTO teams (id, name, shipped) VALUES ('sales-management', 'Sales management', 1);
