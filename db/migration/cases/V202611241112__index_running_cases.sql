CREATE INDEX ix_case_files_running ON case_files (team_id, status, case_number);
