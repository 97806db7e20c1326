-- $1 district, $2 minor; every episode, the newest first.
SELECT episode_id, track, urgency, status, opened_on, proposed_track, closed_on, outcome, decision_id FROM episode
 WHERE district_code = $1 AND minor_id = $2 ORDER BY opened_on DESC, episode_id DESC;
