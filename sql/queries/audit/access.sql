-- $1 district, $2 minor: what was done about it and by whom, from the first on.
WITH object (id) AS (
    SELECT $2::uuid::text
    UNION SELECT assessment_id::text FROM assessment WHERE district_code = $1 AND minor_id = $2
    UNION SELECT alert_id::text FROM alert WHERE district_code = $1 AND minor_id = $2
    UNION SELECT episode_id::text FROM episode WHERE district_code = $1 AND minor_id = $2
    UNION SELECT referral_id::text FROM referral WHERE district_code = $1 AND minor_id = $2
    UNION SELECT concern_id::text FROM concern WHERE district_code = $1 AND minor_id = $2
    UNION SELECT guardian_id::text FROM guardian WHERE district_code = $1 AND minor_id = $2
    UNION SELECT harm_report_id::text FROM harm_report WHERE district_code = $1 AND minor_id = $2)
SELECT e.at, e.action, e.purpose, e.actor::text AS actor, w.level,
       (SELECT min(r.region_code) FROM worker_region r WHERE r.worker_code = w.worker_code) AS region_code
  FROM object o JOIN audit_event e ON e.district_code = $1 AND e.object_id = o.id
  LEFT JOIN worker w ON w.role_name = e.actor
 ORDER BY e.at, e.event_id;
