-- $1 district, $2 id, $3 minor, $4 part, $5 worker or NULL, $6 helper's name or NULL, $7 role, $8 since.
INSERT INTO team_member (district_code, member_id, minor_id, part, worker_code, helper, role, since)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;
