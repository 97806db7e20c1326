-- $1 district, $2 last minor done, $3 how many.
SELECT minor_id FROM triage_state
 WHERE district_code = $1 AND minor_id > $2 ORDER BY minor_id LIMIT $3;
