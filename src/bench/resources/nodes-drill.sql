-- cases-of-customers
SELECT c.email, COUNT(*) FROM case_files f JOIN customers c ON c.id = f.customer_id GROUP BY c.email

-- cases
SELECT c.email, f.case_number FROM case_files f JOIN customers c ON c.id = f.customer_id ORDER BY f.case_number

-- outbox
SELECT rfc_id, lane, state, kind FROM outbox_items ORDER BY id

-- waiting-mails
SELECT COUNT(*) FROM outbox_items WHERE state = 'queued'

-- waiting-steps
SELECT COUNT(*) FROM act_ru_ext_task

-- waiting-jobs
SELECT COUNT(*) FROM act_ru_job WHERE duedate_ IS NULL OR duedate_ <= LOCALTIMESTAMP

-- waiting-incoming
SELECT COUNT(*) FROM mail_inbox WHERE state = 'received'

-- incoming
SELECT state, COUNT(*) FROM mail_inbox GROUP BY state ORDER BY state

-- incidents
SELECT i.activity_id_ || ': ' || i.incident_msg_ FROM act_ru_incident i

-- cases-with-deadlines
SELECT e.business_key_
FROM act_ru_job j JOIN act_ru_execution e ON e.id_ = j.process_instance_id_
WHERE j.type_ = 'timer' AND j.handler_cfg_ = 'BoundaryEvent_ResponseOverdue'

-- move-timers
UPDATE act_ru_job SET duedate_ = ?
WHERE type_ = 'timer' AND handler_cfg_ = 'BoundaryEvent_ResponseOverdue'
  AND process_instance_id_ IN (SELECT id_ FROM act_ru_execution WHERE business_key_ = ?)

-- fired
SELECT p.business_key_, COUNT(*)
FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.proc_inst_id_
WHERE a.act_id_ = 'BoundaryEvent_ResponseOverdue'
GROUP BY p.business_key_

-- told
SELECT case_number, user_id, COUNT(*) FROM outbox_items
WHERE kind = 'notice' AND reason = 'response-overdue'
GROUP BY case_number, user_id

-- steps-done-twice
SELECT step_key FROM step_ledger WHERE outcome = 'done' GROUP BY step_key HAVING COUNT(*) > 1

-- waiting-events
SELECT COUNT(*) FROM trigger_events WHERE state = 'waiting'

-- events
SELECT state, COUNT(*) FROM trigger_events GROUP BY state ORDER BY state

-- standing
SELECT d.version_ || ' ' || t.task_def_key_, COUNT(*)
FROM act_ru_task t JOIN act_re_procdef d ON d.id_ = t.proc_def_id_
WHERE d.key_ = 'ticket-triage'
GROUP BY d.version_ || ' ' || t.task_def_key_
ORDER BY 1

-- triages
SELECT e.id_
FROM act_ru_execution e JOIN act_re_procdef d ON d.id_ = e.proc_def_id_
WHERE e.parent_id_ IS NULL AND d.key_ = 'ticket-triage'
ORDER BY e.id_

-- work-items
SELECT step, COUNT(*), COUNT(DISTINCT case_number) FROM work_items WHERE process_key = 'ticket-triage' GROUP BY step

-- moved
SELECT outcome, COUNT(*) FROM flow_migration_cases GROUP BY outcome ORDER BY outcome

-- moved-twice
SELECT case_number FROM step_ledger WHERE kind = 'moved' AND process_key = 'ticket-triage' GROUP BY case_number HAVING COUNT(*) > 1
