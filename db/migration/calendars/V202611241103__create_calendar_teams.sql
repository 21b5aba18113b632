CREATE TABLE calendar_teams (
  team_id VARCHAR2(40 CHAR) NOT NULL,
  calendar_id VARCHAR2(36 CHAR) NOT NULL,
  CONSTRAINT pk_calendar_teams PRIMARY KEY (team_id),
  CONSTRAINT fk_calendar_teams_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE,
  CONSTRAINT fk_calendar_teams_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendars (id)
);

CREATE INDEX ix_calendar_teams_calendar ON calendar_teams (calendar_id);
