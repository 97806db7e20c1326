-- $1 district, $2 conference, $3 member, $4 agency, $5 person, $6 worker's code or NULL, $7 present.
INSERT INTO conference_member
       (district_code, conference_id, member_id, agency, person, worker_code, is_present, members)
SELECT c.district_code, c.conference_id, $3::uuid, $4::text, $5::text, $6::text, $7::boolean, c.members
  FROM conference c WHERE c.district_code = $1 AND c.conference_id = $2
ON CONFLICT DO NOTHING;
