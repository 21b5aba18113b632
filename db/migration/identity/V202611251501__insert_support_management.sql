INSERT INTO teams (id, name, shipped) VALUES ('support-management', 'Support management', 1);
