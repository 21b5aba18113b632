CREATE TABLE crm_adoptions (
  case_number VARCHAR2(20 CHAR) NOT NULL,
  object VARCHAR2(80 CHAR) NOT NULL,
  remote_id VARCHAR2(18 CHAR) NOT NULL,
  CONSTRAINT pk_crm_adoptions PRIMARY KEY (case_number)
);
