-- $1 district, $2 id, $3 minor, $4 kind, $5 amount in fen, $6 the day, $7 given by.
INSERT INTO aid (district_code, aid_id, minor_id, kind, amount_fen, on_date, given_by)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING;
