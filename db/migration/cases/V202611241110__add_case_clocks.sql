ALTER TABLE case_files ADD (
  first_response_since TIMESTAMP(3) WITH TIME ZONE,
  first_response_warning_at TIMESTAMP(3) WITH TIME ZONE,
  next_response_since TIMESTAMP(3) WITH TIME ZONE,
  next_response_warning_at TIMESTAMP(3) WITH TIME ZONE,
  next_response_due_at TIMESTAMP(3) WITH TIME ZONE,
  next_responded_at TIMESTAMP(3) WITH TIME ZONE,
  solution_since TIMESTAMP(3) WITH TIME ZONE,
  solution_warning_at TIMESTAMP(3) WITH TIME ZONE,
  solution_spent NUMBER(15),
  paused_since TIMESTAMP(3) WITH TIME ZONE
);

COMMENT ON COLUMN case_files.solution_spent IS 'Working time in milliseconds before solution_since';
COMMENT ON COLUMN case_files.paused_since IS 'Since when the customer has had our answer';
