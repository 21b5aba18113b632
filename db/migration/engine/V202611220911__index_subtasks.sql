-- The engine looks for subtasks on every completion and ships no index for it: a scan of all open tasks.
CREATE INDEX ix_act_ru_task_parent ON ACT_RU_TASK (PARENT_TASK_ID_);
