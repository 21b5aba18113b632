CREATE TABLE user_roles (
  user_id VARCHAR2(40 CHAR) NOT NULL,
  role_id VARCHAR2(40 CHAR) NOT NULL,
  CONSTRAINT pk_user_roles PRIMARY KEY (user_id, role_id),
  CONSTRAINT fk_user_roles_user FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX ix_user_roles_role ON user_roles (role_id);
