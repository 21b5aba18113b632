INSERT INTO teams (id, name, shipped) VALUES ('service-desk', 'Service desk', 1);
INSERT INTO teams (id, name, shipped) VALUES ('accounts', 'Accounts', 1);
INSERT INTO teams (id, name, shipped) VALUES ('billing', 'Billing & payments', 1);
INSERT INTO teams (id, name, shipped) VALUES ('orders', 'Orders & delivery', 1);
INSERT INTO teams (id, name, shipped) VALUES ('technical', 'Technical support', 1);
INSERT INTO teams (id, name, shipped) VALUES ('senior-support', 'Senior support', 1);
INSERT INTO teams (id, name, shipped) VALUES ('sales', 'Sales', 1);
