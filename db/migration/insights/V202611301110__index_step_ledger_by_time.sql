CREATE INDEX ix_step_ledger_finished ON step_ledger (finished_at, case_number);
