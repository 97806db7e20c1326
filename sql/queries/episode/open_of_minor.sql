-- $1 district, $2 minor.
SELECT episode_id, track, urgency, status, opened_on, proposed_track FROM episode
 WHERE district_code = $1 AND minor_id = $2 AND closed_on IS NULL;
