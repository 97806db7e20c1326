-- $1 district, $2 concern, $3 minor, $4 kind, $5 said by, $6 seen on; none if it is there.
INSERT INTO concern (district_code, concern_id, minor_id, kind, said_by, seen_on) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING;
