-- $1 district, $2 alert; one row, or none if somebody did.
UPDATE alert SET acknowledged_at = now(), acknowledged_by = session_user
 WHERE district_code = $1 AND alert_id = $2 AND acknowledged_at IS NULL AND resolved_at IS NULL
RETURNING alert_id;
