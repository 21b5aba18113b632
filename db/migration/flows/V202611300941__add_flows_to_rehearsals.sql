-- Which flows are played: of a process itself, of a decision those that ask it; null before that was written down. And
-- why a rehearsal could not be run, for readers of any language.
ALTER TABLE rehearsals ADD (
  flows CLOB,
  failure_key VARCHAR2(40 CHAR),
  failure_detail VARCHAR2(1000 CHAR)
);
