INSERT INTO lead_facts (case_number, source, version)
SELECT case_number, 'api', 1 FROM case_files WHERE case_type = 'lead';
