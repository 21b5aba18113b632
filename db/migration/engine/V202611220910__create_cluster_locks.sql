CREATE TABLE cluster_locks (
  name VARCHAR2(60 CHAR) NOT NULL,
  CONSTRAINT pk_cluster_locks PRIMARY KEY (name)
);

INSERT INTO cluster_locks (name) VALUES ('deployment');
