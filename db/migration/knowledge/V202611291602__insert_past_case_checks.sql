INSERT INTO past_case_checks (case_number, token)
SELECT c.case_number, c.case_number
FROM case_files c
WHERE c.case_type = 'ticket' AND c.status IN ('resolved', 'closed')
ORDER BY c.resolved_at DESC, c.case_number DESC
FETCH FIRST 5000 ROWS ONLY;
