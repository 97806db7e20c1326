-- $1 district, $2 minors.
SELECT minor_id, assessment_id, raised_at, deadline, resolved_at FROM alert
 WHERE district_code = $1 AND minor_id = ANY($2) ORDER BY minor_id, raised_at, alert_id;
