-- $1 district, $2 concern, $3 minor, $4 day: no form can be filled in, so somebody talks with the child.
INSERT INTO concern (district_code, concern_id, minor_id, kind, said_by, seen_on)
VALUES ($1, $2, $3, 'other', 'worker', $4)
    ON CONFLICT DO NOTHING;
