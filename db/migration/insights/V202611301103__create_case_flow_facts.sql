-- Which version of which flow a case went through, and 0 for all versions of a flow together; '*' stands for all of them together, so that figures of all flows are read like those of one.
CREATE TABLE case_flow_facts (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  flow_key VARCHAR2(100 CHAR) NOT NULL,
  flow_version NUMBER(9) NOT NULL,
  CONSTRAINT pk_case_flow_facts PRIMARY KEY (case_number, flow_key, flow_version)
);
