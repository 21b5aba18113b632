CREATE INDEX ix_crm_pushes_turn ON crm_pushes (refused, urgency, due_at, case_number);
