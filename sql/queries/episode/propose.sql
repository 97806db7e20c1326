-- $1 district, $2 episode, $3 lower track or NULL.
UPDATE episode SET proposed_track = $3 WHERE district_code = $1 AND episode_id = $2;
