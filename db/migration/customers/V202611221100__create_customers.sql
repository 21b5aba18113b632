CREATE TABLE customers (
  id VARCHAR2(36 CHAR) NOT NULL,
  email VARCHAR2(254 CHAR) NOT NULL,
  address_key VARCHAR2(400 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR),
  phone VARCHAR2(40 CHAR),
  tier VARCHAR2(10 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_customers PRIMARY KEY (id),
  CONSTRAINT uq_customers_address UNIQUE (address_key),
  CONSTRAINT ck_customers_tier CHECK (tier IN ('standard', 'silver', 'gold', 'vip'))
);

COMMENT ON COLUMN customers.address_key IS 'The address folded, so that each way to write it finds the same customer';
