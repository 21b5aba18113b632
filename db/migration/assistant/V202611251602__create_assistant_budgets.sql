CREATE TABLE assistant_budgets (
  scope VARCHAR2(100 CHAR) NOT NULL,
  daily_tokens NUMBER(12),
  daily_cost NUMBER(14, 6),
  CONSTRAINT pk_assistant_budgets PRIMARY KEY (scope)
);

COMMENT ON COLUMN assistant_budgets.scope IS 'The id of a flow, or * for all together';
