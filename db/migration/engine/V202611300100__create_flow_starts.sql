-- Which version of a flow new cases start with, where somebody chose one. Without a row it is the newest.
CREATE TABLE flow_starts (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  besides NUMBER(9),
  percent NUMBER(3) NOT NULL,
  chosen_by VARCHAR2(100 CHAR) NOT NULL,
  chosen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_flow_starts PRIMARY KEY (flow_key),
  CONSTRAINT ck_flow_starts_percent CHECK (percent BETWEEN 1 AND 100),
  CONSTRAINT ck_flow_starts_besides CHECK (
    (besides IS NULL AND percent = 100) OR (besides IS NOT NULL AND percent < 100)
  )
);
