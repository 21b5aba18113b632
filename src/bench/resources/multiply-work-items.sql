INSERT INTO work_items (id, name, step, process_key, case_number, case_type, case_status, case_priority, subject,
  customer_id, customer_name, category, intent, team, held_by, owner, delegation, priority, created_at, due_at,
  follow_up_at, version, search_text, by_due, by_priority, by_created)
SELECT SUBSTR(w.id, 1, 50) || '+' || n.x, w.name, w.step, w.process_key, w.case_number, w.case_type, w.case_status,
  w.case_priority, w.subject, w.customer_id, w.customer_name, w.category, w.intent, w.team, w.held_by, w.owner,
  w.delegation, w.priority, w.created_at, w.due_at, w.follow_up_at, w.version, w.search_text, w.by_due || '+' || n.x,
  w.by_priority || '+' || n.x, w.by_created || '+' || n.x
FROM work_items w CROSS JOIN (SELECT x FROM SYSTEM_RANGE(1, ?)) n;

INSERT INTO task_tallies (state, team, held_by, delta)
SELECT 'open', team, held_by, COUNT(*) FROM work_items WHERE INSTR(id, '+') > 0 GROUP BY team, held_by
