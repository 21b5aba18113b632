CREATE TABLE teams (
  id VARCHAR2(40 CHAR) NOT NULL,
  name VARCHAR2(200 CHAR) NOT NULL,
  shipped NUMBER(1) NOT NULL,
  CONSTRAINT pk_teams PRIMARY KEY (id),
  CONSTRAINT uq_teams_name UNIQUE (name),
  CONSTRAINT ck_teams_shipped CHECK (shipped IN (0, 1))
);

COMMENT ON COLUMN teams.shipped IS '1 for a team that the shipped flows and categories name; such a team stays';
