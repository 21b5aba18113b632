INSERT INTO article_marker (id, change_number) VALUES (1, 0);
