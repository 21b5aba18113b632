-- SHA-256 of the content of each draft in the request. A request from before has none and lapses.
ALTER TABLE release_requests ADD contents CLOB;
