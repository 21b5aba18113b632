-- Who was there on which day, with each role of theirs; counted, never shown.
CREATE TABLE user_days (
  seen_on DATE NOT NULL,
  user_id VARCHAR2(40 CHAR) NOT NULL,
  role VARCHAR2(30 CHAR) NOT NULL,
  CONSTRAINT pk_user_days PRIMARY KEY (seen_on, user_id, role)
);
