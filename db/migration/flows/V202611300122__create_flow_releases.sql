-- Who released a version, and why. A version that came with the product has no row.
CREATE TABLE flow_releases (
  flow_key VARCHAR2(255 CHAR) NOT NULL,
  version NUMBER(9) NOT NULL,
  released_by VARCHAR2(100 CHAR) NOT NULL,
  approved_by VARCHAR2(100 CHAR),
  reason VARCHAR2(1000 CHAR) NOT NULL,
  note VARCHAR2(1000 CHAR),
  content_hash VARCHAR2(64 CHAR) NOT NULL,
  released_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_flow_releases PRIMARY KEY (flow_key, version)
);
