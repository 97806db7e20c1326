-- $1 district, $2 minor, $3 the day: the one that stood on it.
SELECT override_id, track, urgency, is_lowering, reason, author, given_on, expires_on, given_at
  FROM triage_override
 WHERE district_code = $1 AND minor_id = $2 AND given_on <= $3
   AND (ended_on IS NULL OR ended_on > $3)
 ORDER BY given_at DESC LIMIT 1;
