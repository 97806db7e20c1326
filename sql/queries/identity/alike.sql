-- $1 look-up hashes of names, as hexadecimal text, $2 birth dates, $3 whether an ID number is known, side by side; the
-- children of this name and day. Who has a number can only be a child without one, else the number says who it is:
-- of the many who share a name those are few.
SELECT m.code, m.sex, m.birth_date, m.region_code, w.hash AS name_hash, encode(p.id_number_hash, 'hex') AS id_number_hash
  FROM unnest($1::text[], $2::date[], $3::boolean[]) AS w (hash, birth_date, numbered)
 CROSS JOIN LATERAL (
    SELECT s.district_code, s.minor_id, s.id_number_hash FROM identity.person s
     WHERE w.numbered AND s.name_hash = decode(w.hash, 'hex') AND s.id_number_hash IS NULL
     UNION ALL
    SELECT s.district_code, s.minor_id, s.id_number_hash FROM identity.person s
     WHERE NOT w.numbered AND s.name_hash = decode(w.hash, 'hex')) AS p
 CROSS JOIN LATERAL (
    SELECT c.code, c.sex, c.birth_date, c.region_code FROM minor c
     WHERE c.district_code = p.district_code AND c.minor_id = p.minor_id AND c.birth_date = w.birth_date
    OFFSET 0) AS m;
