-- Technical support works in an office, so that there is a calendar to look at. All other teams work around the clock:
-- the demo has deadlines near and far at any hour.
MERGE INTO business_calendars b
USING (SELECT 'demo-office' AS id FROM DUAL) d
ON (b.id = d.id)
WHEN NOT MATCHED THEN INSERT (id, name, time_zone, version, revision, updated_at)
VALUES (d.id, 'Office in Berlin', 'Europe/Berlin', 1, 'demo-office', SYSTIMESTAMP);

MERGE INTO opening_hours h
USING (
  SELECT 'monday' AS weekday, 480 AS opens, 1080 AS closes FROM DUAL
  UNION ALL
  SELECT 'tuesday', 480, 1080 FROM DUAL
  UNION ALL
  SELECT 'wednesday', 480, 1080 FROM DUAL
  UNION ALL
  SELECT 'thursday', 480, 1080 FROM DUAL
  UNION ALL
  SELECT 'friday', 480, 1080 FROM DUAL
) d
ON (h.calendar_id = 'demo-office' AND h.weekday = d.weekday)
WHEN NOT MATCHED THEN INSERT (calendar_id, weekday, opens, closes)
VALUES ('demo-office', d.weekday, d.opens, d.closes);

MERGE INTO holidays h
USING (
  SELECT DATE '2026-12-24' AS falls_on, 'Christmas Eve' AS name, 480 AS opens, 720 AS closes FROM DUAL
  UNION ALL
  SELECT DATE '2026-12-25', 'Christmas Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2026-12-26', 'Boxing Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2026-12-31', 'New Year''s Eve', 480, 720 FROM DUAL
  UNION ALL
  SELECT DATE '2027-01-01', 'New Year''s Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-03-26', 'Good Friday', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-03-29', 'Easter Monday', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-05-01', 'Labour Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-05-06', 'Ascension Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-05-17', 'Whit Monday', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-10-03', 'German Unity Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-12-24', 'Christmas Eve', 480, 720 FROM DUAL
  UNION ALL
  SELECT DATE '2027-12-25', 'Christmas Day', NULL, NULL FROM DUAL
  UNION ALL
  SELECT DATE '2027-12-26', 'Boxing Day', NULL, NULL FROM DUAL
) d
ON (h.calendar_id = 'demo-office' AND h.falls_on = d.falls_on)
WHEN NOT MATCHED THEN INSERT (calendar_id, falls_on, name, opens, closes)
VALUES ('demo-office', d.falls_on, d.name, d.opens, d.closes);

MERGE INTO calendar_teams t
USING (SELECT 'technical' AS team_id FROM DUAL) d
ON (t.team_id = d.team_id)
WHEN NOT MATCHED THEN INSERT (team_id, calendar_id) VALUES (d.team_id, 'demo-office');
