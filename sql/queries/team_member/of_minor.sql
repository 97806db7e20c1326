-- $1 district, $2 minor; who stands by it now.
SELECT part, worker_code, helper, role, since FROM team_member
 WHERE district_code = $1 AND minor_id = $2 AND until IS NULL
 ORDER BY array_position(ARRAY['village', 'town', 'helper', 'related'], part), since, member_id;
