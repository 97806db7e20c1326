-- $1 district, $2 minors.
SELECT minor_id, episode_id, track, urgency, proposed_track FROM episode
 WHERE district_code = $1 AND minor_id = ANY($2) AND closed_on IS NULL;
