-- $1 district, $2 episode, $3 track, $4 urgency. A person's word: nothing is proposed any more.
UPDATE episode SET track = $3, urgency = $4, proposed_track = NULL
 WHERE district_code = $1 AND episode_id = $2 AND closed_on IS NULL;
