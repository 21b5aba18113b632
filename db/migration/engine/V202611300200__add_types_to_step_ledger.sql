ALTER TABLE step_ledger ADD (
  output_types VARCHAR2(1000 CHAR),
  team VARCHAR2(40 CHAR)
);
