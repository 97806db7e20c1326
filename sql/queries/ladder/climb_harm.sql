-- $1 district, $2 report, $3 the rung it leaves, $4 the new rung, $5 owner, $6 when it climbs again or NULL, $7 by when
-- it was due.
UPDATE harm_report SET rung = $4, owner = $5, climbs_at = $6, notified_at = NULL, notify_attempts = 0
 WHERE district_code = $1 AND harm_report_id = $2 AND rung = $3 AND made_at IS NULL AND closed_on IS NULL
   AND (climbs_at IS NULL OR climbs_at <= $7)
RETURNING harm_report_id;
