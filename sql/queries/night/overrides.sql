-- $1 district, $2 minors, $3 the day: what people decided, in force.
SELECT minor_id, override_id, track, urgency, is_lowering, given_at, expires_on
  FROM triage_override
 WHERE district_code = $1 AND minor_id = ANY($2) AND ended_on IS NULL AND given_on <= $3;
