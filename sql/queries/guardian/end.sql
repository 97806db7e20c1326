-- $1 district, $2 guardian, $3 the day; one row, or none if that had ended.
UPDATE guardian SET until = greatest(since, $3) WHERE district_code = $1 AND guardian_id = $2 AND until IS NULL
RETURNING guardian_id;
