-- $1 district, $2 guardian, $3 minor, $4 kind, $5 relation, $6 name sealed, $7 telephone sealed or NULL, $8 since.
INSERT INTO guardian (district_code, guardian_id, minor_id, kind, relation, name_sealed, telephone_sealed, since)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;
