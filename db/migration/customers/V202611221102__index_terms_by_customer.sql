DROP INDEX ix_customer_terms_customer;
CREATE INDEX ix_customer_terms_customer ON customer_terms (customer_id, term);
