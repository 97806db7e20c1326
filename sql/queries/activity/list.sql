-- $1 first day, $2 last day.
SELECT a.activity_id, a.kind, a.topic, a.region_code, a.on_date, a.heads, a.held_by,
       (SELECT count(*) FROM activity_minor l
         WHERE l.district_code = a.district_code AND l.activity_id = a.activity_id) AS in_care
  FROM activity a WHERE a.on_date BETWEEN $1 AND $2 ORDER BY a.on_date, a.recorded_at;
