-- $1 district, $2 minor, $3 id, $4 hardship, $5 since or NULL: nothing, if it holds already.
INSERT INTO minor_hardship (district_code, minor_id, hardship_id, hardship, since) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING RETURNING hardship_id;
