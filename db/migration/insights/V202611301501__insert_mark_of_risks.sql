INSERT INTO fact_marks (source, read_until, zone) VALUES ('risks', TIMESTAMP '1970-01-01 00:00:00.000 +00:00', '-');
