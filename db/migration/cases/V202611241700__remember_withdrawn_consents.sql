ALTER TABLE lead_facts ADD (consent_withdrawn_at TIMESTAMP(3) WITH TIME ZONE);

COMMENT ON COLUMN lead_facts.consent_withdrawn_at IS 'When the lead ended its consent to mail; null while it stands, or again';
