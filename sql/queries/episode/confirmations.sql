-- $1 district, $2 episode; newest first.
SELECT result, held_by, held_on, wants, refuses, may_know FROM confirmation
 WHERE district_code = $1 AND episode_id = $2 ORDER BY held_on DESC, recorded_at DESC;
