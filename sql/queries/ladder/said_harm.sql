-- $1 district, $2 report, $3 rung, $4 when somebody was called or NULL: the call failed, $5 climbs at once from this
-- moment or NULL.
UPDATE harm_report SET notified_at = $4, notify_attempts = notify_attempts + 1, climbs_at = coalesce($5, climbs_at)
 WHERE district_code = $1 AND harm_report_id = $2 AND rung = $3 AND made_at IS NULL
RETURNING harm_report_id;
