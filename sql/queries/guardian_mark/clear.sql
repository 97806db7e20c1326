-- $1 district, $2 guardian, $3 mark, $4 the day; those that stood.
UPDATE guardian_mark SET until = greatest(since, $4)
 WHERE district_code = $1 AND guardian_id = $2 AND mark = $3 AND until IS NULL RETURNING mark_id;
