-- $1 district, $2 episode; from the first on.
SELECT mark, on_date FROM goal_mark WHERE district_code = $1 AND episode_id = $2 ORDER BY on_date, recorded_at;
