-- $1 district, $2 minor, $3 worker's code or helper's name, $4 the day, $5 whether as kin too; the parts that end.
UPDATE team_member SET until = greatest(since, $4)
 WHERE district_code = $1 AND minor_id = $2 AND until IS NULL AND $3 IN (worker_code, helper)
   AND ($5 OR part <> 'related') RETURNING part;
