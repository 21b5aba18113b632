CREATE TABLE lead_offers (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  step_key VARCHAR2(200 CHAR) NOT NULL,
  case_number VARCHAR2(20 CHAR) NOT NULL,
  team_id VARCHAR2(40 CHAR) NOT NULL,
  representative_id VARCHAR2(60 CHAR),
  offered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  accept_due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_lead_offers PRIMARY KEY (id),
  CONSTRAINT uq_lead_offers_step UNIQUE (step_key),
  CONSTRAINT fk_lead_offers_case FOREIGN KEY (case_number) REFERENCES case_files (case_number),
  CONSTRAINT fk_lead_offers_team FOREIGN KEY (team_id) REFERENCES teams (id)
);

CREATE INDEX ix_lead_offers_case ON lead_offers (case_number);
CREATE INDEX ix_lead_offers_turn ON lead_offers (team_id, id);

COMMENT ON COLUMN lead_offers.representative_id IS 'Null when nobody was left and the managers were asked';
