-- The people of the demo, password casework, and the token cwt_demo. Loaded by the profile demo only.
MERGE INTO users u
USING (
  SELECT 'alice' AS id, 'Alice Adams' AS name FROM DUAL
  UNION ALL
  SELECT 'bob', 'Bob Brown' FROM DUAL
  UNION ALL
  SELECT 'carol', 'Carol Clark' FROM DUAL
  UNION ALL
  SELECT 'dave', 'Dave Dunn' FROM DUAL
  UNION ALL
  SELECT 'erin', 'Erin Evans' FROM DUAL
  UNION ALL
  SELECT 'frank', 'Frank Fischer' FROM DUAL
  UNION ALL
  SELECT 'grace', 'Grace Green' FROM DUAL
) d
ON (u.id = d.id)
WHEN NOT MATCHED THEN INSERT
  (id, username, name, email, locale, password_hash, active, away, created_at, updated_at)
VALUES
  (d.id, d.id, d.name, d.id || '@fernhill.example', 'en',
  '{argon2id}$argon2id$v=19$m=19456,t=2,p=1$CuPIUf0rleO4LhlcZfr6DQ$olRU1EuUKUjMx0RHCZxhIW2wkMYqqNKR14m0VOGFS5U',
  1, 0, SYSTIMESTAMP, SYSTIMESTAMP);

MERGE INTO user_roles r
USING (
  SELECT 'alice' AS user_id, 'support-agent' AS role_id FROM DUAL
  UNION ALL
  SELECT 'bob', 'support-agent' FROM DUAL
  UNION ALL
  SELECT 'carol', 'support-lead' FROM DUAL
  UNION ALL
  SELECT 'dave', 'sales-representative' FROM DUAL
  UNION ALL
  SELECT 'erin', 'sales-manager' FROM DUAL
  UNION ALL
  SELECT 'frank', 'analyst' FROM DUAL
  UNION ALL
  SELECT 'grace', 'administrator' FROM DUAL
) d
ON (r.user_id = d.user_id AND r.role_id = d.role_id)
WHEN NOT MATCHED THEN INSERT (user_id, role_id) VALUES (d.user_id, d.role_id);

MERGE INTO team_members m
USING (
  SELECT 'alice' AS user_id, 'service-desk' AS team_id FROM DUAL
  UNION ALL
  SELECT 'alice', 'accounts' FROM DUAL
  UNION ALL
  SELECT 'alice', 'orders' FROM DUAL
  UNION ALL
  SELECT 'bob', 'service-desk' FROM DUAL
  UNION ALL
  SELECT 'bob', 'orders' FROM DUAL
  UNION ALL
  SELECT 'bob', 'billing' FROM DUAL
  UNION ALL
  SELECT 'bob', 'technical' FROM DUAL
  UNION ALL
  SELECT 'carol', 'service-desk' FROM DUAL
  UNION ALL
  SELECT 'carol', 'accounts' FROM DUAL
  UNION ALL
  SELECT 'carol', 'billing' FROM DUAL
  UNION ALL
  SELECT 'carol', 'orders' FROM DUAL
  UNION ALL
  SELECT 'carol', 'technical' FROM DUAL
  UNION ALL
  SELECT 'carol', 'senior-support' FROM DUAL
  UNION ALL
  SELECT 'carol', 'support-management' FROM DUAL
  UNION ALL
  SELECT 'dave', 'sales' FROM DUAL
  UNION ALL
  SELECT 'dave', 'key-accounts' FROM DUAL
  UNION ALL
  SELECT 'erin', 'sales' FROM DUAL
  UNION ALL
  SELECT 'erin', 'key-accounts' FROM DUAL
  UNION ALL
  SELECT 'erin', 'sales-management' FROM DUAL
) d
ON (m.user_id = d.user_id AND m.team_id = d.team_id)
WHEN NOT MATCHED THEN INSERT (user_id, team_id) VALUES (d.user_id, d.team_id);

MERGE INTO api_tokens t
USING (SELECT 'demo' AS id FROM DUAL) d
ON (t.id = d.id)
WHEN MATCHED THEN UPDATE SET t.topics = 'external.*'
WHEN NOT MATCHED THEN INSERT
  (id, name, secret_hash, scopes, topics, created_by, created_at, expires_at)
VALUES
  (d.id, 'Demo', '2f3237e8a1dc1fe19704df353d7cf63d4998659782ae82f55a931fddebaaef94',
  'cases:read cases:read-all cases:write cases:open knowledge:read flows:read insights:read triggers:send worker:run',
  'external.*', 'grace', SYSTIMESTAMP, TIMESTAMP '2099-01-01 00:00:00 +00:00');
