-- $1 district, $2 conference, $3 minors; members with a login who may not hear of one of these children since.
SELECT p.member_id, w.role_name::text AS role_name
  FROM conference_member p JOIN worker w USING (worker_code)
 WHERE p.district_code = $1 AND p.conference_id = $2 AND w.role_name = ANY (p.members)
   AND is_suspected($1, $3, 'worker', w.worker_code);
