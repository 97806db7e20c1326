-- $1 district, $2 episode; from its beginning.
SELECT kind, track, on_date, words FROM episode_event WHERE district_code = $1 AND episode_id = $2
 ORDER BY on_date, recorded_at, event_id;
