-- $1 district, $2 concern, $3 the day, $4 reason, $5 by whom; one row, or none if it was closed.
UPDATE concern SET closed_on = greatest(seen_on, $3), closed_reason = $4, closed_by = $5
 WHERE district_code = $1 AND concern_id = $2 AND closed_on IS NULL RETURNING concern_id;
