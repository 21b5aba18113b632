DROP INDEX ix_case_terms_case;
CREATE INDEX ix_case_terms_case ON case_terms (case_number, term);
