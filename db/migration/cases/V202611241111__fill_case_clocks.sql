UPDATE case_files
SET first_response_since = opened_at,
  solution_since = opened_at,
  paused_since = CASE WHEN status = 'waiting' THEN updated_at END
WHERE solution_due_at IS NOT NULL;
