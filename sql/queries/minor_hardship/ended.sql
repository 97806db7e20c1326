-- $1 district, $2 minor, $3 id, $4 hardship, $5 the last day of one that nobody had dated.
INSERT INTO minor_hardship (district_code, minor_id, hardship_id, hardship, until) VALUES ($1, $2, $3, $4, $5);
