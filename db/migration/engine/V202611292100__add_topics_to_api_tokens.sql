-- What a token may serve as a worker, separated by a space: topics of third parties, or external.* for all of them.
ALTER TABLE api_tokens ADD (topics VARCHAR2(2000 CHAR));
