-- $1 district, $2 minors, $3 the day.
SELECT minor_id, object, answer, asked_on FROM wish
 WHERE district_code = $1 AND minor_id = ANY($2) AND asked_on <= $3
 ORDER BY minor_id, asked_on DESC, recorded_at DESC;
