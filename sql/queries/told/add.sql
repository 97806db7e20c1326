-- $1 district, $2 id, $3 minor, $4 whom, $5 what, $6 the day, $7 whether the child knew before.
INSERT INTO told (district_code, told_id, minor_id, whom, what, on_date, minor_knew)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING;
