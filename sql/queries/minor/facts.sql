-- $1 codes; what is stored of the registered ones, and the day that it is of.
SELECT m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic,
       coalesce(m.facts_as_of, (m.registered_at AT TIME ZONE 'Asia/Shanghai')::date) AS facts_as_of,
       encode(p.name_hash, 'hex') AS name_hash, encode(p.id_number_hash, 'hex') AS id_number_hash
  FROM minor m LEFT JOIN identity.person p USING (district_code, minor_id)
 WHERE m.code = ANY($1);
