-- Which repetition of a step that is done for each element of a list a row tells of.
ALTER TABLE step_ledger ADD (repetition VARCHAR2(200 CHAR));
