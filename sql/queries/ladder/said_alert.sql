-- $1 district, $2 alert, $3 rung, $4 when somebody was called or NULL: the call failed, $5 climbs at once from this
-- moment or NULL.
UPDATE alert SET notified_at = $4, notify_attempts = notify_attempts + 1, climbs_at = coalesce($5, climbs_at)
 WHERE district_code = $1 AND alert_id = $2 AND rung = $3 AND resolved_at IS NULL
RETURNING alert_id;
