-- $1 district, $2 alert, $3 who takes it, $4 when it climbs if nothing follows or NULL, $5 the protocol read or NULL,
-- $6 whether the child is here or NULL, $7 the moment or NULL for now; one row, or none if somebody on this rung did.
UPDATE alert SET acknowledged_at = coalesce(acknowledged_at, $7::timestamptz, now()),
       acknowledged_by = coalesce(acknowledged_by, session_user), acknowledged_rung = rung, owner = $3,
       climbs_at = $4, protocol = coalesce($5, protocol), child_here = coalesce($6, child_here)
 WHERE district_code = $1 AND alert_id = $2 AND acknowledged_rung IS DISTINCT FROM rung AND resolved_at IS NULL
RETURNING alert_id;
