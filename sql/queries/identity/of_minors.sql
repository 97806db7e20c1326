-- $1 minor ids.
SELECT district_code, minor_id, name_sealed, name_hash, id_number_sealed, id_number_hash
  FROM identity.person WHERE minor_id = ANY($1);
