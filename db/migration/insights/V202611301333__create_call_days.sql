-- Sums of the calls of assistant providers by day. They are all that is known of the time before the calls that are kept, and are not made anew with others.
CREATE TABLE call_days (
  falls_on DATE NOT NULL,
  provider VARCHAR2(60 CHAR) NOT NULL,
  model VARCHAR2(100 CHAR) NOT NULL,
  task VARCHAR2(20 CHAR) NOT NULL,
  calls NUMBER(12) NOT NULL,
  failures NUMBER(12) NOT NULL,
  tokens_in NUMBER(14) NOT NULL,
  tokens_out NUMBER(14) NOT NULL,
  cost NUMBER(18, 6) NOT NULL,
  CONSTRAINT pk_call_days PRIMARY KEY (falls_on, provider, model, task)
);
