-- $1 the day: duty that stands, the city's last.
SELECT d.duty_id, d.region_code, r.level, d.weekdays, d.from_minute, d.to_minute, d.valid_from, d.valid_to,
       d.person, d.deputy, d.telephone,
       array(SELECT a.worker_code FROM duty_absence a
              WHERE a.worker_code IN (d.person, d.deputy) AND $1 BETWEEN a.from_day AND a.to_day) AS away
  FROM duty d JOIN region r USING (region_code)
 WHERE d.ended_at IS NULL AND (d.valid_to IS NULL OR d.valid_to >= $1)
 ORDER BY r.level = 'city', d.region_code, d.valid_to NULLS LAST, d.from_minute, d.duty_id;
