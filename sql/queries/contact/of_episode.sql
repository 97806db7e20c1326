-- $1 district, $2 episode; newest first.
SELECT on_date, kind, result, held_by FROM contact WHERE district_code = $1 AND episode_id = $2
 ORDER BY on_date DESC, recorded_at DESC;
