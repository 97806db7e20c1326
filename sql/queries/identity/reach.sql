-- $1 district, $2 minor, $3 telephone sealed, $4 address sealed; NULL: as it was.
UPDATE identity.person SET telephone_sealed = coalesce($3, telephone_sealed),
       address_sealed = coalesce($4, address_sealed)
 WHERE district_code = $1 AND minor_id = $2;
