-- $1 look-up hashes of names, as hexadecimal text, $2 birth dates, side by side; the children of this name and day.
SELECT m.code, m.sex, m.birth_date, m.region_code, w.hash AS name_hash, encode(p.id_number_hash, 'hex') AS id_number_hash
  FROM unnest($1::text[], $2::date[]) AS w (hash, birth_date)
  JOIN identity.person p ON p.name_hash = decode(w.hash, 'hex')
  JOIN minor m ON m.district_code = p.district_code AND m.minor_id = p.minor_id AND m.birth_date = w.birth_date;
