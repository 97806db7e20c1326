-- $1 district, $2 minor, $3 name sealed, $4 its look-up hash.
UPDATE identity.person SET name_sealed = $3, name_hash = $4 WHERE district_code = $1 AND minor_id = $2;
