-- $1 district, $2 minor: all that is sealed about it.
SELECT name_sealed, id_number_sealed, telephone_sealed, address_sealed
  FROM identity.person WHERE district_code = $1 AND minor_id = $2;
