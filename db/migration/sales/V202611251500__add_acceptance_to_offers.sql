ALTER TABLE lead_offers ADD (accepted_at TIMESTAMP(3) WITH TIME ZONE);
