-- The teams that may change a flow; a flow without a row may be changed by everybody with the permission.
CREATE TABLE flow_editors (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  team_id VARCHAR2(40 CHAR) NOT NULL,
  CONSTRAINT pk_flow_editors PRIMARY KEY (flow_key, team_id)
);
