-- One row a team whose calendar changed and whose running cases are counted anew, in the order of their numbers.
CREATE TABLE deadline_reviews (
  team_id VARCHAR2(40 CHAR) NOT NULL,
  request VARCHAR2(36 CHAR) NOT NULL,
  after_case VARCHAR2(20 CHAR),
  requested_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  claimed_until TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT pk_deadline_reviews PRIMARY KEY (team_id)
);
