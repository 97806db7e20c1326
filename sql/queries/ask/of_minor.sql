-- $1 district, $2 minor: what waits for an answer, by deadline.
SELECT kind, what, deadline FROM ask
 WHERE district_code = $1 AND minor_id = $2 AND closed_on IS NULL ORDER BY deadline, what;
