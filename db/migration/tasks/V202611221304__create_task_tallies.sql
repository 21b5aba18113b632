-- How many tasks each team and person has: sums of rows that are only added, because one row a team would be a lock
-- that everybody waits for. Tallies gathers them now and then.
CREATE TABLE task_tallies (
  id NUMBER(19) GENERATED ALWAYS AS IDENTITY,
  state VARCHAR2(10 CHAR) NOT NULL,
  team VARCHAR2(40 CHAR) NOT NULL,
  held_by VARCHAR2(100 CHAR) NOT NULL,
  delta NUMBER(10) NOT NULL,
  CONSTRAINT pk_task_tallies PRIMARY KEY (id),
  CONSTRAINT ck_task_tallies_state CHECK (state IN ('open', 'completed'))
);
