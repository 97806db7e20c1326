-- $1 district, $2 episode, $3 track, $4 urgency, $5 decision. A higher offer is confirmed anew.
UPDATE episode SET track = $3, urgency = $4, decision_id = $5, proposed_track = NULL, status = 'proposed'
 WHERE district_code = $1 AND episode_id = $2 AND closed_on IS NULL;
