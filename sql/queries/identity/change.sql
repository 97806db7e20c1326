-- $1 district, $2 minor, $3 name sealed, $4 its look-up hash, $5 ID number sealed, $6 its look-up hash; a number that is not
-- given stays.
UPDATE identity.person
   SET name_sealed = $3, name_hash = $4, id_number_sealed = coalesce($5, id_number_sealed),
       id_number_hash = coalesce($6, id_number_hash)
 WHERE district_code = $1 AND minor_id = $2;
