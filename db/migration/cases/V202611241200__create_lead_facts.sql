CREATE TABLE lead_facts (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  source VARCHAR2(10 CHAR) NOT NULL,
  company VARCHAR2(200 CHAR),
  website VARCHAR2(400 CHAR),
  job_title VARCHAR2(200 CHAR),
  industry VARCHAR2(80 CHAR),
  region VARCHAR2(2 CHAR),
  employees NUMBER(9),
  product VARCHAR2(80 CHAR),
  budget NUMBER(15),
  currency VARCHAR2(3 CHAR),
  authority NUMBER(1),
  need VARCHAR2(10 CHAR),
  timeline VARCHAR2(10 CHAR),
  email_consent_at TIMESTAMP(3) WITH TIME ZONE,
  email_consent_from VARCHAR2(80 CHAR),
  phone_consent_at TIMESTAMP(3) WITH TIME ZONE,
  phone_consent_from VARCHAR2(80 CHAR),
  score NUMBER(3),
  scored_at TIMESTAMP(3) WITH TIME ZONE,
  owner_id VARCHAR2(60 CHAR),
  outcome VARCHAR2(12 CHAR),
  outcome_reason VARCHAR2(1000 CHAR),
  concluded_at TIMESTAMP(3) WITH TIME ZONE,
  converted_at TIMESTAMP(3) WITH TIME ZONE,
  version NUMBER(9) NOT NULL,
  CONSTRAINT pk_lead_facts PRIMARY KEY (case_number),
  CONSTRAINT fk_lead_facts_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT ck_lead_facts_source CHECK (
    source IN ('web-form', 'referral', 'event', 'partner', 'campaign', 'cold', 'ticket', 'crm', 'api')
  ),
  CONSTRAINT ck_lead_facts_authority CHECK (authority IN (0, 1)),
  CONSTRAINT ck_lead_facts_need CHECK (need IN ('none', 'some', 'strong')),
  CONSTRAINT ck_lead_facts_timeline CHECK (timeline IN ('now', 'quarter', 'half-year', 'year', 'later')),
  CONSTRAINT ck_lead_facts_score CHECK (score BETWEEN 0 AND 100),
  CONSTRAINT ck_lead_facts_outcome CHECK (outcome IN ('won', 'lost', 'disqualified', 'duplicate'))
);

CREATE INDEX ix_lead_facts_outcome ON lead_facts (outcome, concluded_at);

COMMENT ON TABLE lead_facts IS 'What is known of a lead beyond its case file; the only place of these personal data';
COMMENT ON COLUMN lead_facts.budget IS 'Whole units of the currency';
COMMENT ON COLUMN lead_facts.email_consent_at IS 'When the lead agreed to mail; null without consent';
