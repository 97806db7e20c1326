-- $1 district, $2 alert, $3 the moment or NULL for now; one row, or none if it is closed. The worry that raised it is
-- settled with it.
WITH resolved AS (
    UPDATE alert SET resolved_at = coalesce($3::timestamptz, now()), resolved_by = session_user, climbs_at = NULL,
           acknowledged_at = coalesce(acknowledged_at, $3::timestamptz, now()),
           acknowledged_by = coalesce(acknowledged_by, session_user)
     WHERE district_code = $1 AND alert_id = $2 AND resolved_at IS NULL
    RETURNING alert_id, concern_id, resolved_at),
settled AS (
    UPDATE concern c
       SET closed_on = greatest(c.seen_on, (r.resolved_at AT TIME ZONE interval '8 hours')::date),
           closed_reason = 'safety talk', closed_by = session_user
      FROM resolved r
     WHERE c.district_code = $1 AND c.concern_id = r.concern_id AND c.closed_on IS NULL)
SELECT alert_id FROM resolved;
