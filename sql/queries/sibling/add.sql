-- $1 district, $2 minor, $3 sibling: both ways.
INSERT INTO sibling (district_code, minor_id, sibling_id) VALUES ($1, $2, $3), ($1, $3, $2) ON CONFLICT DO NOTHING;
