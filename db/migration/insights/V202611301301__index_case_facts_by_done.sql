CREATE INDEX ix_case_facts_done ON case_facts (done_on, opened_at, case_number);
