-- $1 district, $2 alert, $3 the rung it leaves, $4 the new rung, $5 owner, $6 when it climbs again or NULL, $7 by when
-- it was due; no row: another run was faster, or somebody answered meanwhile.
UPDATE alert SET rung = $4, owner = $5, climbs_at = $6, notified_at = NULL, notify_attempts = 0
 WHERE district_code = $1 AND alert_id = $2 AND rung = $3 AND resolved_at IS NULL
   AND (climbs_at IS NULL OR climbs_at <= $7)
RETURNING alert_id;
