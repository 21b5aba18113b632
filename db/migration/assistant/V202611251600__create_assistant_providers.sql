CREATE TABLE assistant_providers (
  id VARCHAR2(36 CHAR) NOT NULL,
  name VARCHAR2(60 CHAR) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  base_url VARCHAR2(1000 CHAR) NOT NULL,
  model VARCHAR2(100 CHAR) NOT NULL,
  api_key VARCHAR2(1000 CHAR),
  input_price NUMBER(12, 4) NOT NULL,
  output_price NUMBER(12, 4) NOT NULL,
  timeout_seconds NUMBER(3) NOT NULL,
  concurrency NUMBER(3) NOT NULL,
  active NUMBER(1) NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_assistant_providers PRIMARY KEY (id),
  CONSTRAINT uq_assistant_providers_name UNIQUE (name),
  CONSTRAINT ck_assistant_providers_kind CHECK (kind IN ('openai', 'google')),
  CONSTRAINT ck_assistant_providers_active CHECK (active IN (0, 1))
);

COMMENT ON COLUMN assistant_providers.api_key IS 'Encrypted with the key of the installation';
COMMENT ON COLUMN assistant_providers.input_price IS 'Of a million tokens';
