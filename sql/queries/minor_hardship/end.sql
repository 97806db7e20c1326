-- $1 district, $2 minor, $3 hardship, $4 the last day: what was open, and since when; none, if nothing was dated.
UPDATE minor_hardship SET until = $4
 WHERE district_code = $1 AND minor_id = $2 AND hardship = $3 AND until IS NULL RETURNING since;
