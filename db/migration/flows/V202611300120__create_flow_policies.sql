-- How a flow is released, where it is not the usual way.
CREATE TABLE flow_policies (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  approval_needed NUMBER(1) NOT NULL,
  running_cases VARCHAR2(10 CHAR) NOT NULL,
  CONSTRAINT pk_flow_policies PRIMARY KEY (flow_key),
  CONSTRAINT ck_flow_policies_approval CHECK (approval_needed IN (0, 1)),
  CONSTRAINT ck_flow_policies_running CHECK (running_cases IN ('stay', 'move-all', 'move-from'))
);
