-- $1 district, $2 id, $3 minor, $4 kind, $5 number sealed, $6 its look-up hash; both NULL: none.
INSERT INTO identity.paper (district_code, paper_id, minor_id, kind, number_sealed, number_hash)
VALUES ($1, $2, $3, $4, $5, $6);
