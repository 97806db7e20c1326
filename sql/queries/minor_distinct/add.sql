-- $1 district, $2 minor, $3 other district, $4 other minor, $5 reason: these two are two.
INSERT INTO minor_distinct (district_code, minor_id, other_district, other_id, reason) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING;
