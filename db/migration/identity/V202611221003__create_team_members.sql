CREATE TABLE team_members (
  team_id VARCHAR2(40 CHAR) NOT NULL,
  user_id VARCHAR2(40 CHAR) NOT NULL,
  CONSTRAINT pk_team_members PRIMARY KEY (team_id, user_id),
  CONSTRAINT fk_team_members_team FOREIGN KEY (team_id) REFERENCES teams (id),
  CONSTRAINT fk_team_members_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX ix_team_members_user ON team_members (user_id);
