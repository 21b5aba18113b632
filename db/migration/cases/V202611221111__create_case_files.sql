CREATE TABLE case_files (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  case_type VARCHAR2(10 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  subject VARCHAR2(400 CHAR) NOT NULL,
  customer_id VARCHAR2(36 CHAR) NOT NULL,
  priority NUMBER(3) NOT NULL,
  channel VARCHAR2(10 CHAR) NOT NULL,
  team_id VARCHAR2(40 CHAR),
  category VARCHAR2(40 CHAR),
  intent VARCHAR2(40 CHAR),
  sentiment VARCHAR2(10 CHAR),
  urgency VARCHAR2(10 CHAR),
  language VARCHAR2(35 CHAR) NOT NULL,
  first_response_due_at TIMESTAMP(3) WITH TIME ZONE,
  solution_due_at TIMESTAMP(3) WITH TIME ZONE,
  opened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  first_responded_at TIMESTAMP(3) WITH TIME ZONE,
  resolved_at TIMESTAMP(3) WITH TIME ZONE,
  closed_at TIMESTAMP(3) WITH TIME ZONE,
  last_inbound_at TIMESTAMP(3) WITH TIME ZONE,
  last_outbound_at TIMESTAMP(3) WITH TIME ZONE,
  reopen_count NUMBER(9) NOT NULL,
  message_count NUMBER(9) NOT NULL,
  follow_up_of VARCHAR2(20 CHAR),
  merged_into VARCHAR2(20 CHAR),
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_case_files PRIMARY KEY (case_number),
  CONSTRAINT fk_case_files_customer FOREIGN KEY (customer_id) REFERENCES customers (id),
  CONSTRAINT fk_case_files_follow_up FOREIGN KEY (follow_up_of) REFERENCES case_files (case_number),
  CONSTRAINT fk_case_files_merged FOREIGN KEY (merged_into) REFERENCES case_files (case_number),
  CONSTRAINT ck_case_files_type CHECK (case_type IN ('ticket', 'lead')),
  CONSTRAINT ck_case_files_status CHECK (
    status IN ('new', 'open', 'waiting', 'resolved', 'closed', 'rejected', 'withdrawn', 'merged')
  ),
  CONSTRAINT ck_case_files_priority CHECK (priority BETWEEN 0 AND 100)
);

CREATE INDEX ix_case_files_opened ON case_files (opened_at, case_number);
CREATE INDEX ix_case_files_updated ON case_files (updated_at, case_number);
CREATE INDEX ix_case_files_priority ON case_files (priority, case_number);
CREATE INDEX ix_case_files_customer ON case_files (customer_id, opened_at, case_number);
CREATE INDEX ix_case_files_team ON case_files (team_id, opened_at, case_number);
CREATE INDEX ix_case_files_status ON case_files (status, opened_at, case_number);
CREATE INDEX ix_case_files_follow_up ON case_files (follow_up_of);
CREATE INDEX ix_case_files_merged ON case_files (merged_into);

COMMENT ON COLUMN case_files.version IS 'Grows with each change of the case itself, not with its conversation';
COMMENT ON COLUMN case_files.message_count IS 'Messages from and to the customer, without notes';
