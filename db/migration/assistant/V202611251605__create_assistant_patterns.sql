CREATE TABLE assistant_patterns (
  id VARCHAR2(36 CHAR) NOT NULL,
  name VARCHAR2(60 CHAR) NOT NULL,
  expression VARCHAR2(400 CHAR) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_assistant_patterns PRIMARY KEY (id),
  CONSTRAINT uq_assistant_patterns_name UNIQUE (name)
);
