-- $1 district, $2 conference, $3 action, $4 minor or NULL, $5 what, $6 owner, $7 due on; the same again is one.
INSERT INTO conference_action
       (district_code, conference_id, action_id, minor_id, what, owner, due_on, members)
SELECT c.district_code, c.conference_id, $3::uuid, $4::uuid, $5::text, $6::text, $7::date, c.members
  FROM conference c WHERE c.district_code = $1 AND c.conference_id = $2
ON CONFLICT DO NOTHING;
