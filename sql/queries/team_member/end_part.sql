-- $1 district, $2 minor, $3 part, $4 the worker who keeps it, $5 the day: whoever else has it ends.
UPDATE team_member SET until = greatest(since, $5)
 WHERE district_code = $1 AND minor_id = $2 AND part = $3 AND until IS NULL AND worker_code IS DISTINCT FROM $4
RETURNING member_id;
