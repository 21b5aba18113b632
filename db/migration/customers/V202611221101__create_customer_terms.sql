CREATE TABLE customer_terms (
  term VARCHAR2(64 CHAR) NOT NULL,
  customer_id VARCHAR2(36 CHAR) NOT NULL,
  CONSTRAINT pk_customer_terms PRIMARY KEY (term, customer_id),
  CONSTRAINT fk_customer_terms_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
);

CREATE INDEX ix_customer_terms_customer ON customer_terms (customer_id);

COMMENT ON TABLE customer_terms IS 'The folded words of names and addresses that customers are found by';
