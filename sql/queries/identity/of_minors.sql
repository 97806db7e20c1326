-- $1 minor ids; of a child who moved, the row of where it lives now.
SELECT district_code, minor_id, name_sealed, name_hash, id_number_sealed, id_number_hash
  FROM identity.person p
 WHERE p.minor_id = ANY($1)
   AND EXISTS (SELECT FROM minor m WHERE m.district_code = p.district_code AND m.minor_id = p.minor_id);
