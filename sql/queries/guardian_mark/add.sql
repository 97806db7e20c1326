-- $1 district, $2 mark's id, $3 guardian, $4 minor, $5 mark, $6 since.
INSERT INTO guardian_mark (district_code, mark_id, guardian_id, minor_id, mark, since)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING;
