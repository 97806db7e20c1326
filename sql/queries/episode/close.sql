-- $1 district, $2 episode, $3 the day, $4 outcome, $5 event's id, $6 track, $7 urgency, $8 words: closes it and says so.
WITH closed AS (
    UPDATE episode SET status = 'closed', closed_on = $3, outcome = $4, proposed_track = NULL
     WHERE district_code = $1 AND episode_id = $2 AND closed_on IS NULL RETURNING episode_id)
INSERT INTO episode_event (district_code, event_id, episode_id, kind, track, urgency, on_date, words)
SELECT $1, $5, episode_id, 'closed', $6, $7, $3, $8 FROM closed;
