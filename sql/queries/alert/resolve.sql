-- $1 district, $2 alert; one row, or none if it is closed.
UPDATE alert SET resolved_at = now(), resolved_by = session_user,
       acknowledged_at = coalesce(acknowledged_at, now()),
       acknowledged_by = coalesce(acknowledged_by, session_user)
 WHERE district_code = $1 AND alert_id = $2 AND resolved_at IS NULL
RETURNING alert_id;
