-- $1 district, $2 minor, $3 ID number sealed, $4 its look-up hash.
UPDATE identity.person SET id_number_sealed = $3, id_number_hash = $4 WHERE district_code = $1 AND minor_id = $2;
