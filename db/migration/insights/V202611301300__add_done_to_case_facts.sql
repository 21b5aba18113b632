ALTER TABLE case_facts ADD (done_on DATE);

COMMENT ON COLUMN case_facts.done_on IS 'The day it was resolved the last time, or ended without; null while somebody has to do something about it';
