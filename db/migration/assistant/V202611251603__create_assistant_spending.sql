CREATE TABLE assistant_spending (
  spent_on VARCHAR2(10 CHAR) NOT NULL,
  scope VARCHAR2(100 CHAR) NOT NULL,
  tokens NUMBER(12) NOT NULL,
  cost NUMBER(14, 6) NOT NULL,
  CONSTRAINT pk_assistant_spending PRIMARY KEY (spent_on, scope)
);

COMMENT ON COLUMN assistant_spending.tokens IS 'What calls on their way have reserved counts, too';
