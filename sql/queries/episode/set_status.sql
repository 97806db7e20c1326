-- $1 district, $2 episode, $3 status, $4 closed on or NULL, $5 outcome or NULL.
UPDATE episode SET status = $3, closed_on = $4, outcome = $5
 WHERE district_code = $1 AND episode_id = $2 AND closed_on IS NULL;
