-- $1 look-up hashes of ID numbers, as hexadecimal text; who has them.
SELECT m.code, encode(p.id_number_hash, 'hex') AS hash
  FROM identity.person p JOIN minor m USING (district_code, minor_id)
 WHERE p.id_number_hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) AS h);
